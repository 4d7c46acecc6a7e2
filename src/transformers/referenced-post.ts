import type { ReferencedPost, Site } from '../model/site.ts'

const bySlug = new WeakMap<Site, ReadonlyMap<string, ReferencedPost>>()

/** The post of a type that a shortcode names by its id or its slug. */
export function referencedPost(name: string, type: string, site: Site): ReferencedPost | undefined {
  const word = name.trim()
  const post = /^\d{1,15}$/.test(word) ? site.referenced.get(Number(word)) : undefined
  return post?.type === type ? post : slugsOf(site).get(`${type}:${word}`)
}

function slugsOf(site: Site): ReadonlyMap<string, ReferencedPost> {
  let slugs = bySlug.get(site)
  if (slugs === undefined) {
    slugs = new Map(
      [...site.referenced.values()].flatMap((post) =>
        post.slug === undefined ? [] : [[`${post.type}:${post.slug}`, post] as const],
      ),
    )
    bySlug.set(site, slugs)
  }
  return slugs
}
