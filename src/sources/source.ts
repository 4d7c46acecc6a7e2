import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Post } from '../model/post.ts'
import type { SiteIndex } from '../model/site.ts'
import type { LocatedPost } from './located-post.ts'
import type { FileKind } from './recognise.ts'
import type { SourceFile } from './source-file.ts'

/** A file and how it is read. */
export interface InputFile extends SourceFile {
  readonly kind: FileKind
}

/** Everything the inputs hold, read in two passes so that the text of a site is never in memory as a whole. */
export interface Source {
  /** What will be read, sorted by path. */
  readonly files: readonly InputFile[]
  /**
   * First pass over everything: what other posts refer to and a summary of each post; nothing that grows with the text.
   * When it was broken off by the signal, what it returns is of no use.
   */
  index(): Promise<SiteIndex>
  /** Second pass: the same posts, in the same order as `SiteIndex.posts`, bodies one at a time. */
  posts(): AsyncIterable<Post>
  /** The same posts, but of those that can be read elsewhere only where they are; `readLocated` does it. */
  located(): AsyncIterable<Post | LocatedPost>
  /** To be called when nobody needs the index any more: the summaries of a large site are in a temporary file. */
  close(): void
}

export interface SourceOptions {
  /** What relative inputs are relative to, and what paths in reports are shown from. */
  readonly cwd: string
  /** Globs, relative to the input or as paths are shown: when given, only files that match one are read. */
  readonly include?: readonly string[]
  /** Globs, relative to the input or as paths are shown, of files that are not read. */
  readonly exclude?: readonly string[]
  /** Told of everything once: the second pass is silent, but for files that can no longer be read. */
  readonly report: (diagnostic: Diagnostic) => void
  /** Sees each post of the first pass, body and all; older versions of a post among them. */
  readonly observe?: (post: Post) => void
  /** Ends both passes at the next entry. */
  readonly signal?: AbortSignal
}
