import { documentPath } from '../migrate/document-path.ts'
import type { PostSummary } from '../model/post.ts'
import type { SiteIndex } from '../model/site.ts'
import { type AssignedPath, assignPaths } from '../output/paths.ts'
import { Parents } from './parents.ts'
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

/** So many posts below others are kept while their parents are looked for; the rest is read once more. */
const mostKept = 4096

/**
 * A path for each post that is selected, by key. Where the input holds several sites each has a folder of its own; loose
 * files belong to none and stay where they are.
 */
export function assignDocuments(
  { sites, posts }: Pick<SiteIndex, 'sites' | 'posts'>,
  isSelected: (post: PostSummary) => boolean,
): DocumentPaths {
  const folders = siteFolders([...sites.keys()])
  const parents = new Parents()
  const wanted = new SpooledPaths()
  const parentOf = (post: PostSummary) => (id: number) => parents.find(post, id)
  const add = (post: PostSummary): void =>
    wanted.add(post.source.key, (folders.get(post.site ?? '') ?? '') + documentPath(post, parentOf(post)))

  const below: PostSummary[] = []
  let numberBelow = 0
  for (const post of posts) {
    const hasParent = parents.note(post)
    if (!isSelected(post)) continue
    if (!hasParent) add(post)
    else if (++numberBelow <= mostKept) below.push(post)
  }
  if (numberBelow > 0) for (const post of posts) parents.keep(post)
  for (const post of below) add(post)
  if (numberBelow > mostKept) {
    let number = 0
    for (const post of posts) if (parents.note(post) && isSelected(post) && ++number > mostKept) add(post)
  }
  const adjusted = assignPaths(wanted)
  return {
    size: wanted.size,
    has: (key) => wanted.has(key),
    get(key) {
      const path = wanted.get(key)
      if (path === undefined) return undefined
      const given = adjusted.get(key)
      return given === undefined ? { path, wanted: path } : { ...given, wanted: path }
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
