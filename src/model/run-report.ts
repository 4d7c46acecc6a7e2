import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { ShortcodeUse, VerificationTally } from './document.ts'
import type { Place } from './place.ts'
import type { Author, BodyFormat } from './post.ts'

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

export interface Shard {
  readonly index: number
  readonly count: number
}

/** One post of the run, whether it became a file or not. */
export interface DocumentReport {
  readonly key: string
  readonly file: string
  readonly id?: number
  readonly type: string
  readonly status: string
  readonly title: string
  /** Its address on the old site. */
  readonly link?: string
  readonly authors?: readonly Author[]
  /** Addresses of the pictures, sounds and films it shows, sorted. */
  readonly media?: readonly string[]
  readonly outcome: 'migrated' | 'skipped' | 'failed'
  readonly writes: readonly WriteEntry[]
  readonly uses: readonly ShortcodeUse[]
  readonly diagnostics: readonly Diagnostic[]
  readonly verification?: VerificationTally
  /** Only where a report asked for texts; reports for machines leave them out. */
  readonly bodies?: DocumentBodies
}

/** The texts of one document, for reports that show them beside each other. */
export interface DocumentBodies {
  /** The body as the source has it. */
  readonly source: string
  readonly format: BodyFormat
  /** Where `source` begins in its file: places of findings are places in the file. */
  readonly start: Place
  /** The body that was written, without its front matter. */
  readonly markdown: string
  /** What the Markdown looks like: HTML that holds nothing active. */
  readonly html: string
}

/** Plain JSON, sorted, and free of times and absolute paths: the same run gives the same bytes. */
export interface RunReport {
  readonly version: 1
  readonly dryRun: boolean
  /** The output folder as the user named it. */
  readonly out: string
  /** Files were changed where they stand; paths are those of the sources. */
  readonly inPlace?: boolean
  /** The run did only a part of the documents: `index` of `count`, from one. */
  readonly shard?: Shard
  /** It was broken off before it had done all documents: those it did are here, the others are not. */
  readonly interrupted?: boolean
  /**
   * Sorted by key. To be walked, as often as needed, and not to be gathered: those of a large site are read from the disk
   * one by one.
   */
  readonly documents: Iterable<DocumentReport>
  /** Files of an earlier run that this one did not produce; they were left where they are. */
  readonly stale: readonly string[]
  /** Findings that belong to no document. */
  readonly diagnostics: readonly Diagnostic[]
}
