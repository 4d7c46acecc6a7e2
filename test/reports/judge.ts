import { judgeRun, type Threshold, type Verdict } from '../../src/cli/verdict.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { RunReport } from '../../src/model/run-report.ts'
import { type Baseline, emptyBaseline } from '../../src/reports/baseline.ts'
import { compareWithBaseline } from '../../src/reports/baseline-change.ts'
import type { Reporter, ReporterOptions } from '../../src/reports/reporter.ts'
import { summarize } from '../../src/reports/summary.ts'

/** What the command line would say of a run, by default as it does without options. */
export const judged = (report: RunReport, threshold: Partial<Threshold> = {}): Verdict =>
  judgeRun({ report, summary: summarize(report) }, { check: false, failOn: ['error'], ...threshold })

/** How the command line would judge a run, by default as it does without options. */
export const optionsFor = (report: RunReport, threshold: Partial<Threshold> = {}): ReporterOptions => {
  const { judge, pending } = judged(report, threshold)
  return { judge, pending, hasBaseline: (threshold.baseline?.size ?? 0) > 0, version: '1.2.3' }
}

/** A baseline of those findings of a run that are wanted. */
export const baselineOf = (report: RunReport, isWanted: (diagnostic: Diagnostic) => boolean = () => true): Baseline =>
  compareWithBaseline(report, emptyBaseline, { isWanted, isWhole: true }).baseline

/** The whole text of a report. */
export const rendered = (reporter: Reporter, report: RunReport, threshold: Partial<Threshold> = {}): string =>
  [...reporter(report, optionsFor(report, threshold))].join('')
