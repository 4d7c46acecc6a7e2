import type { PostSummary } from '../model/post.ts'

/**
 * Finds the parents of posts. Only what is a parent is kept. Ids are unique within a site, not within a run; where exports of
 * one site disagree, the own file has the say.
 */
export function createParents(
  posts: Iterable<PostSummary>,
): (from: PostSummary, id: number) => PostSummary | undefined {
  const parents = new Set<number>()
  for (const { parent } of posts) if (parent !== undefined && parent !== 0) parents.add(parent)
  const known = new Map<string, PostSummary>()
  const bySite = (site: string | undefined, id: number): string => `${id} ${site ?? ''}`
  const byFile = (post: PostSummary, id: number): string => `${bySite(post.site, id)} ${post.source.file}`
  if (parents.size > 0)
    for (const post of posts) {
      if (post.id === undefined || !parents.has(post.id)) continue
      const shared = bySite(post.site, post.id)
      if (!known.has(shared)) known.set(shared, post)
      known.set(byFile(post, post.id), post)
    }
  return (from, id) => known.get(byFile(from, id)) ?? known.get(bySite(from.site, id))
}
