import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { ShortcodeUse, VerificationTally } from './document.ts'

/**
 * What was done, or would be, with one file.
 *
 * - `create`, `update`: written
 * - `unchanged`: what is on disk is already right
 * - `conflict`: a person edited it since the last run; left alone without `--force`
 */
export type WriteAction = 'create' | 'update' | 'unchanged' | 'conflict'

export interface WriteEntry {
  /** Relative to the output folder, with forward slashes. */
  readonly path: string
  readonly action: WriteAction
  /** Key of the post it comes from. */
  readonly key: string
}

/** One post of the run, whether it became a file or not. */
export interface DocumentReport {
  readonly key: string
  readonly file: string
  readonly id?: number
  readonly type: string
  readonly status: string
  readonly title: string
  readonly outcome: 'migrated' | 'skipped' | 'failed'
  readonly writes: readonly WriteEntry[]
  readonly uses: readonly ShortcodeUse[]
  readonly diagnostics: readonly Diagnostic[]
  readonly verification?: VerificationTally
}

/** Plain JSON, sorted, and free of times and absolute paths: the same run gives the same bytes. */
export interface RunReport {
  readonly version: 1
  readonly dryRun: boolean
  /** The output folder as the user named it. */
  readonly out: string
  /** Files were changed where they stand; paths are those of the sources. */
  readonly inPlace?: boolean
  readonly documents: readonly DocumentReport[]
  /** Files of an earlier run that this one did not produce; they were left where they are. */
  readonly stale: readonly string[]
  /** Findings that belong to no document. */
  readonly diagnostics: readonly Diagnostic[]
}
