import type { MigrateOptions } from '../migrate/options.ts'
import type { MigratedDocument } from '../model/document.ts'
import type { DocumentReport } from '../model/run-report.ts'
import type { PlannedWrite } from '../output/output-folder.ts'

/** What is read. */
export interface SourceOptions {
  /** Files, folders and globs as the user typed them. */
  readonly inputs: readonly string[]
  readonly cwd: string
  /** Where Markdown goes, or went, as the user typed it. */
  readonly out: string
  /** Markdown is written back over its own files, and `out` means nothing. */
  readonly inPlace?: boolean | undefined
  readonly include?: readonly string[] | undefined
  readonly exclude?: readonly string[] | undefined
  /** Ends the run after the entry or document at hand. */
  readonly signal?: AbortSignal | undefined
}

/** Which posts of it, and what is to become of them. */
export interface RunOptions extends SourceOptions {
  readonly types?: readonly string[] | undefined
  readonly status?: readonly string[] | undefined
  readonly dryRun: boolean
  readonly force: boolean
  readonly migrate: Omit<MigrateOptions, 'site'>
}

/** One document, done. */
export interface DocumentEvent {
  readonly report: DocumentReport
  /** Its files, with what is on disk; none for a document that failed. */
  readonly writes: readonly PlannedWrite[]
  readonly document?: MigratedDocument
}

/** For those who watch, in the order of the source; the run waits for them. */
export interface RunEvents {
  /** @param total How many documents there are to migrate. */
  started?(total: number): void
  document?(event: DocumentEvent): void | Promise<void>
}
