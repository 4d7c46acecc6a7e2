import type { PostSummary } from '../model/post.ts'

/**
 * Finds the parents of posts. Only what is a parent is kept, so that all posts are to be shown twice: first to `note`, then to
 * `keep`. Ids are unique within a site, not within a run; where exports of one site disagree, the own file has the say.
 */
export class Parents {
  readonly #ids = new Set<number>()
  readonly #known = new Map<string, PostSummary>()

  /** Takes note that the parent of a post is one. Returns whether it has any. */
  note({ parent }: PostSummary): boolean {
    if (parent === undefined || parent === 0) return false
    this.#ids.add(parent)
    return true
  }

  /** Keeps a post that is the parent of another. */
  keep(post: PostSummary): void {
    if (post.id === undefined || !this.#ids.has(post.id)) return
    const shared = inSite(post.site, post.id)
    if (!this.#known.has(shared)) this.#known.set(shared, post)
    this.#known.set(inFile(post, post.id), post)
  }

  /** @param id Of the parent, as `from` says it. */
  find(from: PostSummary, id: number): PostSummary | undefined {
    return this.#known.get(inFile(from, id)) ?? this.#known.get(inSite(from.site, id))
  }
}

const inSite = (site: string | undefined, id: number): string => `${id} ${site ?? ''}`

const inFile = ({ site, source }: PostSummary, id: number): string => `${inSite(site, id)} ${source.file}`
