import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { plural } from '../model/plural.ts'
import type { DocumentReport, RunReport } from '../model/run-report.ts'

/** A finding, and what it means for the one who asked. */
export interface JudgedFinding {
  readonly diagnostic: Diagnostic
  /** The baseline holds it. */
  readonly isAccepted: boolean
  /** It makes the exit code 1. */
  readonly isFailure: boolean
}

/**
 * Judges the findings of one document, all of them at once: of three equal ones a baseline may hold two.
 *
 * @param key Of the document; none for findings of the run.
 */
export type Judge = (diagnostics: readonly Diagnostic[], key?: string) => JudgedFinding[]

export interface ReporterOptions {
  readonly judge: Judge
  /** Whether there is a baseline that holds something. */
  readonly hasBaseline: boolean
  /** Files that would change, where `--check` asked; they make the exit code 1. */
  readonly pending: number
  /** For reports that name their maker. */
  readonly version: string
}

/** One kind of report: the text of it, piece by piece. Pure. */
export type Reporter = (report: RunReport, options: ReporterOptions) => Iterable<string>

/** What a report says of the run before it comes to findings. Each makes the exit code another than 0. */
export interface RunNote {
  readonly type: 'interrupted' | 'check'
  readonly text: string
}

export const interruptedText =
  'The run was interrupted: this report has only the documents that were done until then. Run it again for all of them.'

export const notesOn = ({ interrupted }: RunReport, pending: number): RunNote[] => [
  ...(interrupted ? [{ type: 'interrupted', text: interruptedText } as const] : []),
  ...(pending > 0 ? [{ type: 'check', text: pendingText(pending) } as const] : []),
]

/** Of files that `--check` found to be others than they should. */
const pendingText = (pending: number): string =>
  `${plural(pending, 'file')} would change: what is there is not what the input gives. Migrate again, and commit it.`

/** A finding with the document it belongs to; none where it belongs to the run. */
export interface LocatedFinding extends JudgedFinding {
  readonly document?: DocumentReport
}

/** Every finding, those of the run last. One that names no file is in the file of its document. */
export function* findingsOf(report: RunReport, judge: Judge): Generator<LocatedFinding> {
  for (const document of report.documents) {
    for (const finding of judge(document.diagnostics, document.key))
      yield { ...finding, diagnostic: { file: document.file, ...finding.diagnostic }, document }
  }
  yield* judge(report.diagnostics)
}
