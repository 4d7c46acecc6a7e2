import type { Post } from '../model/post.ts'
import type { DocumentEvent } from './run-options.ts'

/** Where the documents of a run go. Every method throws only where the disk refuses. */
export interface Destination {
  /** One post, from its source to the disk. */
  migrate(post: Post): Promise<DocumentEvent>
  /** To be called at the end, also of a run that broke off. Returns the stale files. */
  finish(): Promise<readonly string[]>
}
