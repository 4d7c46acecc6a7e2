import type { ShortmarkConfig } from '../config/define-config.ts'
import { type MaxLoss, parseMaxLoss } from '../config/max-loss.ts'
import { isAtLeast } from '../diagnostics/format.ts'
import { visibleText } from '../diagnostics/visible-text.ts'
import { type Baseline, emptyBaseline } from '../reports/baseline.ts'
import { compareWithBaseline, renderBaselineChange } from '../reports/baseline-change.ts'
import { type SummedRun, setApartAccepted } from '../reports/summary.ts'
import { renderSummary } from '../reports/terminal.ts'
import { readBaseline, writeBaseline } from './baseline-file.ts'
import type { ExitCode } from './exit-codes.ts'
import { checkPlaces, type FilePlace } from './file-places.ts'
import { type Io, wantsColor } from './io.ts'
import { readExcerpts } from './read-excerpts.ts'
import type { ReportTarget } from './report-target.ts'
import { isAskedFor, judgeRun, type Threshold } from './verdict.ts'
import { version } from './version.ts'
import { checkReports, writeReports } from './write-reports.ts'

/** What the command line says of the end of a run. */
export interface ConclusionFlags {
  readonly check?: boolean
  readonly patch?: string
  readonly failOn?: readonly string[]
  readonly maxLoss?: MaxLoss
  readonly maxUnknown?: number
  readonly baseline?: string
  readonly updateBaseline?: boolean
  readonly report?: readonly ReportTarget[]
  readonly json?: boolean
  readonly quiet?: boolean
  readonly color?: boolean
}

export interface Conclusion {
  readonly reports: readonly ReportTarget[]
  readonly threshold: Threshold & { readonly baseline: Baseline }
  /** The file of the baseline; none where nobody asked for one. */
  readonly baselineFile?: string | undefined
  readonly isBaselineWritten: boolean
  /** What will be written beside the documents. */
  readonly places: readonly FilePlace[]
  readonly isQuiet: boolean
  readonly color: boolean | undefined
}

const defaultBaseline = 'shortmark-baseline.json'

/**
 * Settles before the run what is to be done with its report.
 *
 * @throws {UsageError} When a baseline cannot be read, or a report has no place.
 */
export async function planConclusion(
  flags: ConclusionFlags,
  config: Pick<ShortmarkConfig, 'failOn' | 'maxLoss' | 'maxUnknown' | 'baseline'>,
  { cwd }: Pick<Io, 'cwd'>,
): Promise<Conclusion> {
  const reports: ReportTarget[] = [...(flags.json ? [{ kind: 'json' } as const] : []), ...(flags.report ?? [])]
  const isBaselineWritten = flags.updateBaseline === true
  const baselineFile = flags.baseline ?? config.baseline ?? (isBaselineWritten ? defaultBaseline : undefined)
  const places = [
    ...reports.flatMap(({ kind, path }) => (path === undefined ? [] : [{ option: `--report ${kind}`, path }])),
    ...(flags.patch === undefined ? [] : [{ option: '--patch', path: flags.patch }]),
    ...(isBaselineWritten && baselineFile !== undefined ? [{ option: '--update-baseline', path: baselineFile }] : []),
  ]
  checkPlaces(places, { cwd })
  await checkReports(reports, { cwd })
  return {
    reports,
    threshold: {
      check: flags.check === true,
      failOn: flags.failOn ?? [config.failOn ?? 'error'].flat(),
      maxLoss: flags.maxLoss ?? (config.maxLoss === undefined ? undefined : parseMaxLoss(config.maxLoss)),
      maxUnknown: flags.maxUnknown ?? config.maxUnknown,
      baseline: baselineFile === undefined ? emptyBaseline : await readBaseline(baselineFile, cwd, isBaselineWritten),
    },
    baselineFile,
    isBaselineWritten,
    places,
    isQuiet: flags.quiet === true || flags.json === true,
    color: flags.color,
  }
}

/** Whether stdout is taken by a report. */
export const isStdoutTaken = ({ reports }: Conclusion): boolean => reports.some(({ path }) => path === undefined)

export interface RunEnd {
  /** Whether nobody asked for a part of what there is; a shard is a part by itself. */
  readonly isWhole: boolean
}

/** Writes the reports and the summary, looks after the baseline, and says what the run means to the shell. */
export async function concludeRun(
  run: SummedRun,
  conclusion: Conclusion,
  io: Io,
  { isWhole }: RunEnd,
): Promise<ExitCode> {
  const { report } = run
  const { reports, threshold, baselineFile, isBaselineWritten, isQuiet, color } = conclusion
  // What was broken off cannot tell what is fixed.
  const change =
    baselineFile === undefined || report.interrupted
      ? undefined
      : compareWithBaseline(report, threshold.baseline, {
          isWanted: (finding) => isAtLeast(finding.severity, 'warning') || isAskedFor(finding, threshold.failOn),
          isWhole: isWhole && report.shard === undefined,
        })
  const isAccepting = isBaselineWritten && change !== undefined
  const baseline = isAccepting ? change.baseline : threshold.baseline
  const { judge, pending, exitCode } = judgeRun(run, { ...threshold, baseline })
  await writeReports(report, reports, { judge, pending, hasBaseline: baseline.size > 0, version: version() }, io)
  const summary = baseline.size === 0 ? run.summary : setApartAccepted(run, judge)
  const width = io.stderr.columns
  // What a run has changed in place is not what it found there.
  const excerpts = summary.inPlace && !summary.dryRun ? undefined : await readExcerpts(summary.errors.first, io.cwd)
  const style = { color: wantsColor(color, io.stderr, io.env), quiet: isQuiet }
  io.stderr.write(renderSummary(summary, { ...style, ...(width && { width }), ...(excerpts && { excerpts }) }))
  if (baselineFile !== undefined && change !== undefined) {
    if (isAccepting) await writeBaseline(baselineFile, io.cwd, change.baseline)
    const told = renderBaselineChange(change, { file: visibleText(baselineFile), isWritten: isAccepting })
    if (!isQuiet && told !== '') io.stderr.write(`\n${told}`)
  }
  return exitCode
}

/** Writes the reports of a run that was broken off before it did a document: those of an earlier run must not pass for its own. */
export async function concludeUnbegun(run: SummedRun, conclusion: Conclusion, io: Io): Promise<void> {
  const { reports, threshold } = conclusion
  const { judge, pending } = judgeRun(run, threshold)
  const hasBaseline = threshold.baseline.size > 0
  await writeReports(run.report, reports, { judge, pending, hasBaseline, version: version() }, io)
}

/** What is to be said about the baseline after a run that was interrupted. */
export const unwrittenBaseline = ({ isBaselineWritten, baselineFile }: Conclusion): string =>
  isBaselineWritten && baselineFile !== undefined ? unwritten('baseline', baselineFile) : ''

/** A file that a run leaves alone where it did not come to its end. */
export const unwritten = (what: string, path: string): string =>
  `The ${what} \`${visibleText(path)}\` was not written, as the run was interrupted; one that is there is of an earlier run.\n`
