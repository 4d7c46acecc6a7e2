import { documentPath } from '../migrate/document-path.ts'
import type { PostSummary } from '../model/post.ts'
import type { SiteIndex } from '../model/site.ts'
import { type AssignedPath, assignPaths } from '../output/paths.ts'
import { createParents } from './parents.ts'
import { SpooledPaths } from './spooled-paths.ts'

/** A document's place in the output folder. */
export interface DocumentPath extends AssignedPath {
  /** Where it would have stood if nobody else had wanted that. */
  readonly wanted: string
}

/** Where all documents go, by key. Of most only the path that they wanted is kept, and that they got it. */
export interface DocumentPaths {
  readonly size: number
  has(key: string): boolean
  get(key: string): DocumentPath | undefined
  keys(): Iterable<string>
  /** To be called when nobody needs the paths any more. */
  close(): void
}

/**
 * A path for each of `posts`, by key. Where the input holds several sites each has a folder of its own; loose files
 * belong to none and stay where they are.
 */
export function assignDocuments(
  posts: Iterable<PostSummary>,
  index: Pick<SiteIndex, 'sites' | 'posts'>,
): DocumentPaths {
  const parentOf = createParents(index.posts)
  const folders = siteFolders([...index.sites.keys()])
  const wanted = new SpooledPaths()
  for (const post of posts)
    wanted.add(post.source.key, (folders.get(post.site ?? '') ?? '') + documentPath(post, (id) => parentOf(post, id)))
  const adjusted = assignPaths(wanted)
  return {
    size: wanted.size,
    has: (key) => wanted.has(key),
    get(key) {
      const path = wanted.get(key)
      return path === undefined ? undefined : { path, ...adjusted.get(key), wanted: path }
    },
    keys: () => wanted.keys(),
    close: () => wanted.close(),
  }
}

/** `https://example.org/blog` → `example.org-blog/` */
function siteFolders(keys: readonly string[]): ReadonlyMap<string, string> {
  if (keys.length < 2) return new Map()
  return new Map(
    keys.map((key) => {
      const name = key
        .replace(/^[a-z]+:\/\//i, '')
        .replace(/[/:\\?#]+/g, '-')
        .replace(/^[-.]+|[-.]+$/g, '')
      return [key, `${name || 'site'}/`]
    }),
  )
}
