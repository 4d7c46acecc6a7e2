import type { Report } from '../diagnostics/diagnostic.ts'
import type { Post, PostSummary } from '../model/post.ts'
import type { SiteIndex } from '../model/site.ts'
import type { Entry } from './entry.ts'
import { SiteBuilder } from './site-builder.ts'

interface Indexed {
  readonly summary: PostSummary
  /** In milliseconds; what was never modified is as old as can be. */
  readonly modified: number
}

/** Makes the index out of the entries of all files. */
export class IndexBuilder {
  readonly #reportFor: (file: string) => Report
  readonly #sites = new Map<string, SiteBuilder>()
  readonly #posts: Indexed[] = []
  /** Posts that stand in more than one file, by site and id: where in `#posts` the chosen one is. */
  readonly #chosen = new Map<string, number>()
  readonly #refused = new Set<string>()

  constructor(reportFor: (file: string) => Report) {
    this.#reportFor = reportFor
  }

  add(entry: Entry): void {
    if (entry.type === 'post') this.#addPost(entry.post)
    else this.#siteOf(entry.site).add(entry)
  }

  build(): SiteIndex {
    return {
      sites: new Map([...this.#sites].map(([key, site]) => [key, site.build()])),
      posts: this.#posts.map(({ summary }) => summary).filter(({ source }) => !this.#refused.has(source.key)),
    }
  }

  #addPost(post: Post): void {
    const added = { summary: summaryOf(post), modified: timeOf(post.modified) }
    this.#posts.push(added)
    if (post.site === undefined || post.id === undefined) return
    const identity = `${post.id} ${post.site}`
    const other = this.#chosen.get(identity)
    const before = other === undefined ? undefined : this.#posts[other]
    if (before === undefined) {
      this.#chosen.set(identity, this.#posts.length - 1)
    } else if (added.modified > before.modified) {
      this.#chosen.set(identity, this.#posts.length - 1)
      this.#refuse(before.summary, added.summary, post.id)
    } else {
      this.#refuse(added.summary, before.summary, post.id)
    }
  }

  #refuse({ source }: PostSummary, chosen: PostSummary, id: number): void {
    this.#refused.add(source.key)
    this.#reportFor(source.file)('post-duplicate', { id, other: chosen.source.file }, { line: source.line, column: 1 })
  }

  #siteOf(key: string): SiteBuilder {
    const known = this.#sites.get(key)
    if (known !== undefined) return known
    const site = new SiteBuilder()
    this.#sites.set(key, site)
    return site
  }
}

function summaryOf(post: Post): PostSummary {
  const { source, site, id, type, status, passwordProtected, slug, title, date, link, parent } = post
  return {
    source,
    ...(site !== undefined && { site }),
    ...(id !== undefined && { id }),
    type,
    status,
    passwordProtected,
    slug,
    title,
    ...(date !== undefined && { date }),
    ...(link !== undefined && { link }),
    ...(parent !== undefined && { parent }),
  }
}

function timeOf(date: string | undefined): number {
  // A date without an offset must not depend on the time zone of this machine.
  const time = date === undefined ? Number.NaN : Date.parse(/(?:Z|[+-]\d{2}:\d{2})$/.test(date) ? date : `${date}Z`)
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time
}
