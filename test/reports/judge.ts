import { judgeRun, type Threshold } from '../../src/cli/verdict.ts'
import type { RunReport } from '../../src/model/run-report.ts'
import type { Reporter, ReporterOptions } from '../../src/reports/reporter.ts'

/** How the command line would judge a run, by default as it does without options. */
export const optionsFor = (report: RunReport, threshold: Partial<Threshold> = {}): ReporterOptions => {
  const { judge, pending } = judgeRun(report, { check: false, failOn: ['error'], ...threshold })
  return { judge, pending, version: '1.2.3' }
}

/** The whole text of a report. */
export const rendered = (reporter: Reporter, report: RunReport, threshold: Partial<Threshold> = {}): string =>
  [...reporter(report, optionsFor(report, threshold))].join('')
