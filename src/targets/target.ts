import type { Root } from 'mdast'
import type { PostSummary } from '../model/post.ts'

/** A destination: how it spells what Markdown has no word for, and where it keeps its documents. */
export interface Target {
  readonly name: string
  /** Turns every node of `model/mdast.ts` but `verbatim` into mdast that Markdown can write. */
  lower(root: Root): Root
  /**
   * Where a document would like to stand, relative to the output folder. Paths may collide: `output` settles that.
   *
   * @param parents Slugs of the pages above it, as stored, the top one first.
   */
  path(post: PostSummary, parents: readonly string[]): string
}
