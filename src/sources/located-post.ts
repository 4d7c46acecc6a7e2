import type { PostSummary } from '../model/post.ts'
import type { ByteRange } from './text/read-pieces.ts'

/** The item of a post, in its file. */
export interface PostRange extends ByteRange {
  /** Where it begins, on the line of its source. */
  readonly column: number
}

/** A post that is not read, and where it is to be read: whoever does it needs to read nothing else. */
export interface LocatedPost extends PostSummary {
  readonly range: PostRange
  readonly path: string
}
