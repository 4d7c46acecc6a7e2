import type { MigrateOptions } from '../migrate/options.ts'
import type { DocumentReport, Shard } from '../model/run-report.ts'
import type { PlannedWrite } from '../output/file-writer.ts'
import type { ConfigSource } from './worker.ts'

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
  /** How many documents are done at a time (default: one for each core where there is much to do). 1 is in this thread. */
  readonly jobs?: number | undefined
  /** Only a part of the documents; other runs do the others. */
  readonly shard?: Shard | undefined
  /** Whether events bring the texts of files. */
  readonly texts?: boolean | undefined
  /** Of the program: another one does not go on where this one was broken off. */
  readonly version?: string | undefined
  /** Where `migrate.transformers` and `migrate.remarkPlugins` come from; without it they are none in other threads. */
  readonly config?: ConfigSource | undefined
  readonly migrate: Omit<MigrateOptions, 'site' | 'siteTags'>
}

/** One document, done. */
export interface DocumentEvent {
  /** Read when it is asked for. */
  readonly report: DocumentReport
  /** Its files, with their texts and what is on disk, where the options ask for texts. */
  readonly writes: readonly PlannedWrite[]
}

/** For those who watch, in the order of the source; the run waits for them. */
export interface RunEvents {
  /**
   * Before anything is read or written. What it throws ends the run.
   *
   * @param files Absolute paths of all that will be read.
   */
  opened?(files: readonly string[]): void
  /**
   * @param total How many documents there are to migrate.
   * @param done How many of them an earlier run has done, which was broken off.
   */
  started?(total: number, done: number): void
  document?(event: DocumentEvent): void | Promise<void>
}
