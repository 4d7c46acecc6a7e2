import { documentPath } from '../migrate/document-path.ts'
import type { PostSummary } from '../model/post.ts'
import type { SiteIndex } from '../model/site.ts'
import { type AssignedPath, assignPaths } from '../output/paths.ts'

/** A document's place in the output folder. */
export interface DocumentPath extends AssignedPath {
  /** Where it would have stood if nobody else had wanted that. */
  readonly wanted: string
}

/**
 * A path for each of `posts`, by key. Where the input holds several sites each has a folder of its own; loose files
 * belong to none and stay where they are.
 */
export function assignDocuments(
  posts: readonly PostSummary[],
  index: Pick<SiteIndex, 'sites' | 'posts'>,
): ReadonlyMap<string, DocumentPath> {
  const parents = createLookup(index.posts)
  const folders = siteFolders([...index.sites.keys()])
  const wanted = posts.map((post) => ({
    key: post.source.key,
    path: (folders.get(post.site ?? '') ?? '') + documentPath(post, (id) => parents(post, id)),
  }))
  const assigned = assignPaths(wanted)
  return new Map(wanted.map(({ key, path }) => [key, { path, ...assigned.get(key), wanted: path }]))
}

/** Ids are unique within a site, not within a run; where exports of one site disagree, the own file has the say. */
function createLookup(posts: readonly PostSummary[]): (from: PostSummary, id: number) => PostSummary | undefined {
  const known = new Map<string, PostSummary>()
  const bySite = (site: string | undefined, id: number): string => `${id} ${site ?? ''}`
  const byFile = (post: PostSummary, id: number): string => `${bySite(post.site, id)} ${post.source.file}`
  for (const post of posts) {
    if (post.id === undefined) continue
    const shared = bySite(post.site, post.id)
    if (!known.has(shared)) known.set(shared, post)
    known.set(byFile(post, post.id), post)
  }
  return (from, id) => known.get(byFile(from, id)) ?? known.get(bySite(from.site, id))
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
