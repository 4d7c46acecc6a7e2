import type { Report } from '../diagnostics/diagnostic.ts'
import type { Post, PostSummary } from '../model/post.ts'
import type { Duplicate, Site, SiteIndex } from '../model/site.ts'
import { emptySite } from '../model/site.ts'
import type { Entry, Identity } from './entry.ts'
import { IdClashes, isSameItem } from './id-clashes.ts'
import { keepFirst } from './keep-first.ts'
import { SiteBuilder } from './site-builder.ts'

interface Indexed {
  readonly summary: PostSummary
  /** In milliseconds; what was never modified is as old as can be. */
  readonly modified: number
}

/** One post, in as many files as it stands in. */
interface Versions {
  readonly identity: Identity
  readonly file: string
  chosen: Indexed
}

/** Makes the index out of the entries of all files. */
export class IndexBuilder {
  readonly #reportFor: (file: string) => Report
  readonly #sites = new Map<string, SiteBuilder>()
  readonly #posts: Indexed[] = []
  /** By site and id. */
  readonly #firstOfId = new Map<string, Versions>()
  /** Other posts of the same site and id, by what tells them apart. */
  readonly #othersOfId = new Map<string, Versions>()
  readonly #duplicates = new Map<string, Duplicate>()
  readonly #clashes = new IdClashes()

  constructor(reportFor: (file: string) => Report) {
    this.#reportFor = reportFor
  }

  /** @param file In which the entry stands. */
  add(entry: Entry, file: string): void {
    if (entry.type === 'post') {
      this.#addPost(entry.post, entry.identity)
    } else {
      const clash = this.#siteOf(entry.site).add(entry, file)
      if (clash !== undefined) this.#clashes.add(entry.site, file, clash)
    }
  }

  build(): SiteIndex {
    this.#clashes.report(this.#reportFor)
    const sites = new Map([...this.#sites].map(([key, site]) => [key, site.build()]))
    const posts = this.#posts.map(({ summary }) => summary).filter(({ source }) => !this.#duplicates.has(source.key))
    return { sites, posts, duplicates: [...this.#duplicates.values()], siteOf: this.#createView(sites) }
  }

  #addPost(post: Post, identity: Identity): void {
    const added = { summary: summaryOf(post), modified: timeOf(post.modified) }
    this.#posts.push(added)
    if (post.site === undefined || post.id === undefined) return
    const { id, site } = post
    const { file } = post.source
    const fresh: Versions = { identity, file, chosen: added }
    const first = keepFirst(this.#firstOfId, `${id} ${site}`, fresh)
    if (isSameItem(first.identity, identity)) {
      this.#choose(first, added)
    } else {
      this.#clashes.add(site, file, { id, other: first.file })
      const { guid, slug, date } = identity
      const keys = [...(guid === undefined ? [] : [`guid ${guid}`]), `slug ${slug} ${date}`]
      const [same = fresh] = keys.flatMap((key) => this.#othersOfId.get(`${id} ${site} ${key}`) ?? [])
      for (const key of keys) keepFirst(this.#othersOfId, `${id} ${site} ${key}`, same)
      this.#choose(same, added)
    }
  }

  /** The one that was modified last; of equals the first. */
  #choose(versions: Versions, added: Indexed): void {
    const before = versions.chosen
    if (before === added) return
    if (added.modified > before.modified) versions.chosen = added
    const refused = versions.chosen === added ? before : added
    const other = versions.chosen.summary.source.file
    this.#duplicates.set(refused.summary.source.key, { post: refused.summary, other })
  }

  /** Posts come file by file: one view at a time is enough, however many files disagree. */
  #createView(sites: ReadonlyMap<string, Site>): SiteIndex['siteOf'] {
    let last: { readonly file: string; readonly key: string; readonly site: Site } | undefined
    return ({ site: key = '', source: { file } }) => {
      const site = sites.get(key) ?? emptySite
      const rivals = this.#clashes.rivalsOf(file)
      const builder = this.#sites.get(key)
      if (builder === undefined || rivals.size === 0) return site
      if (last?.file !== file || last.key !== key)
        last = { file, key, site: builder.view(site, file, rivals, this.#clashes.idsOf(key)) }
      return last.site
    }
  }

  #siteOf(key: string): SiteBuilder {
    return this.#sites.get(key) ?? keepFirst(this.#sites, key, new SiteBuilder())
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
