import { loadConfig } from '../../config/load.ts'
import { summarize } from '../../reports/summary.ts'
import { mergeReports as merge } from '../../run/merge-reports.ts'
import { readReport } from '../../run/read-report.ts'
import { type ConclusionFlags, concludeRun, planConclusion } from '../conclude.ts'
import type { ExitCode } from '../exit-codes.ts'
import { checkPlaces } from '../file-places.ts'
import type { Io } from '../io.ts'

export interface MergeFlags extends ConclusionFlags {
  readonly config?: string
}

export async function mergeReports(files: readonly string[], flags: MergeFlags, io: Io): Promise<ExitCode> {
  const config = await loadConfig(io.cwd, flags.config)
  const conclusion = await planConclusion(flags, config, io)
  checkPlaces(conclusion.places, { cwd: io.cwd, taken: files })
  const report = merge(files.map((file) => ({ file, report: readReport(file, io.cwd) })))
  return concludeRun({ report, summary: summarize(report) }, conclusion, io, { isWhole: true })
}
