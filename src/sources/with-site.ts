import type { Author, Post, Term } from '../model/post.ts'
import type { Site } from '../model/site.ts'

/** A post with names and parents, which the site knows and the post does not. */
export function withSite(post: Post, site: Pick<Site, 'authors' | 'terms'>): Post {
  const author = (known: Author): Author => site.authors.get(known.login) ?? known
  const term = (known: Term): Term => site.terms.get(`${known.taxonomy}:${known.slug}`) ?? known
  return { ...post, authors: post.authors.map(author), terms: post.terms.map(term) }
}
