import type { MigrateOptions } from '../migrate/options.ts'
import type { Post } from '../model/post.ts'
import type { DocumentReport } from '../model/run-report.ts'
import type { PlannedWrite } from '../output/file-writer.ts'
import type { OwnFile } from '../output/in-place.ts'
import type { WrittenFile } from '../output/output-folder.ts'
import type { LocatedPost } from '../sources/index.ts'
import type { DocumentPath } from './assign-documents.ts'
import type { DocumentLines } from './document-lines.ts'
import type { PackedSite } from './packed-site.ts'

/** One document to do, and all that only the run knows about it. Plain data: it crosses worker boundaries. */
export interface Task {
  readonly post: Post | LocatedPost
  readonly site: PackedSite
  readonly target: FolderTarget | OwnFile
}

/** One whose post was read. */
export interface ReadTask extends Task {
  readonly post: Post
}

/** A path in the output folder. */
export interface FolderTarget extends DocumentPath {
  /** Hashes of what earlier runs wrote for it, by path: the document's and that of the file beside it. */
  readonly known?: Readonly<Record<string, readonly string[]>>
  /** What a run that was killed noted of these files, by path. */
  readonly noted?: Readonly<Record<string, NotedFile>>
}

/** A file that a run which was killed has written, or was about to. */
export interface NotedFile {
  readonly hash: string
  /** Hashes of what the last whole run left at this path. */
  readonly before: readonly string[]
}

/** What became of it. */
export interface TaskResult {
  readonly report: DocumentReport
  /** What is on the disk now because of it. */
  readonly written: readonly WrittenFile[]
  /** Its files with their texts, where somebody wants to see them. */
  readonly writes: readonly PlannedWrite[]
}

/** A few documents, and what is known of the site that they may need. */
export interface Batch {
  readonly tasks: readonly Task[]
  /** Tags that count as shortcodes on the evidence of all documents. */
  readonly siteTags: ReadonlySet<string>
}

export interface BatchResult {
  readonly done: DocumentLines
  /** Why the rest of the batch was not done. An error would lose its name on the way between threads. */
  readonly failure?: { readonly name: string; readonly message: string; readonly stack?: string }
}

/** How the documents of a run are done; the same for all. Plain data but for what a configuration brought. */
export interface WorkOptions {
  /** Absolute path of the output folder. */
  readonly root: string
  readonly inPlace: boolean
  /** Where unfinished files stand, relative to `root`. */
  readonly partial: string
  /** Where is noted what is about to be written: absolute path. */
  readonly notes?: string
  readonly dryRun: boolean
  readonly force: boolean
  /** Whether results bring their texts. */
  readonly texts: boolean
  readonly migrate: Omit<MigrateOptions, 'site' | 'siteTags'>
}
