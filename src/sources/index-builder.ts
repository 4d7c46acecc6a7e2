import type { Report } from '../diagnostics/diagnostic.ts'
import type { Post, PostSummary } from '../model/post.ts'
import type { Site, SiteIndex } from '../model/site.ts'
import { emptySite } from '../model/site.ts'
import type { Entry, Identity } from './entry.ts'
import { IdClashes } from './id-clashes.ts'
import { keepFirst } from './keep-first.ts'
import type { PostRange } from './located-post.ts'
import { marksOf } from './marks.ts'
import { PostVersions } from './post-versions.ts'
import { SiteBuilder } from './site-builder.ts'
import type { SpooledList } from './spooled-list.ts'

/** What is known of a post, and where it stands, if it can be read again alone. */
export interface ListedPost extends PostSummary {
  readonly range?: PostRange
}

export interface BuiltIndex extends SiteIndex {
  /** All posts of a file, by its number; none where one of them cannot be read alone. */
  locatedIn(file: number): Iterable<Required<ListedPost>> | undefined
  /** Whether the version of a post is the one to take, by the key of the post. */
  isTaken(key: string): boolean
}

/** The posts of a file among all. */
interface Span {
  readonly first: number
  isLocated: boolean
}

/** Makes the index out of the entries of all files. */
export class IndexBuilder {
  readonly #reportFor: (file: string) => Report
  readonly #sites = new Map<string, SiteBuilder>()
  readonly #posts: SpooledList<ListedPost>
  readonly #versions = new PostVersions()
  /** Numbers of posts that are not taken, and of those taken for them. */
  readonly #refused = new Map<number, number>()
  readonly #clashes = new IdClashes()
  readonly #spans: Span[] = []

  /** @param posts Takes what is known of each post. */
  constructor(reportFor: (file: string) => Report, posts: SpooledList<ListedPost>) {
    this.#reportFor = reportFor
    this.#posts = posts
  }

  /** What is added from now on is of the next file. */
  begin(): void {
    this.#spans.push({ first: this.#posts.length, isLocated: true })
  }

  /** @param file In which the entry stands. */
  add(entry: Entry, file: string): void {
    if (entry.type === 'post') {
      this.#addPost(entry.post, entry.identity, entry.range)
    } else {
      const clash = this.#siteOf(entry.site).add(entry, file)
      if (clash !== undefined) this.#clashes.add(entry.site, file, clash)
    }
  }

  build(): BuiltIndex {
    this.#clashes.report(this.#reportFor)
    const sites = new Map([...this.#sites].map(([key, site]) => [key, site.build()]))
    return {
      sites,
      ...createPosts(this.#posts, this.#refused),
      siteOf: createView(sites, this.#sites, this.#clashes),
      locatedIn: createLocations(this.#posts, this.#spans),
    }
  }

  #addPost(post: Post, identity: Identity, range: PostRange | undefined): void {
    if (range === undefined) this.#spans.at(-1)!.isLocated = false
    const { refusal, clash } = this.#versions.add(post, marksOf(identity), this.#posts.length)
    this.#posts.add(listed(post, range))
    if (clash !== undefined) this.#clashes.add(post.site ?? '', post.source.file, clash)
    if (refusal !== undefined) this.#refused.set(refusal.refused, refusal.chosen)
  }

  #siteOf(key: string): SiteBuilder {
    return this.#sites.get(key) ?? keepFirst(this.#sites, key, new SiteBuilder())
  }
}

// Functions, not methods: what they return lives as long as the run, and must not keep the builder.

function createPosts(
  list: SpooledList<ListedPost>,
  refused: ReadonlyMap<number, number>,
): Pick<BuiltIndex, 'posts' | 'duplicates' | 'isTaken'> {
  const refusedKeys = new Set<string>()
  for (const number of refused.keys()) refusedKeys.add(list.at(number)!.source.key)
  return {
    posts: {
      *[Symbol.iterator]() {
        let number = 0
        for (const post of list) if (!refused.has(number++)) yield post
      },
    },
    duplicates: {
      *[Symbol.iterator]() {
        for (const [number, chosen] of refused) yield { post: list.at(number)!, other: list.at(chosen)!.source.file }
      },
    },
    isTaken: (key) => !refusedKeys.has(key),
  }
}

/** Posts come file by file: one view at a time is enough, however many files disagree. */
function createView(
  sites: ReadonlyMap<string, Site>,
  builders: ReadonlyMap<string, SiteBuilder>,
  clashes: IdClashes,
): SiteIndex['siteOf'] {
  if (clashes.isEmpty) return createPlainView(sites)
  let last: { readonly file: string; readonly key: string; readonly site: Site } | undefined
  return ({ site: key = '', source: { file } }) => {
    const site = sites.get(key) ?? emptySite
    const rivals = clashes.rivalsOf(file)
    const builder = builders.get(key)
    if (builder === undefined || rivals.size === 0) return site
    if (last?.file !== file || last.key !== key)
      last = { file, key, site: builder.view(site, file, rivals, clashes.idsOf(key)) }
    return last.site
  }
}

const createPlainView =
  (sites: ReadonlyMap<string, Site>): SiteIndex['siteOf'] =>
  ({ site = '' }) =>
    sites.get(site) ?? emptySite

function createLocations(list: SpooledList<ListedPost>, spans: readonly Span[]): BuiltIndex['locatedIn'] {
  return (file) => {
    const span = spans[file]
    if (!span?.isLocated) return undefined
    return list.part(span.first, spans[file + 1]?.first ?? list.length) as Iterable<Required<ListedPost>>
  }
}

function listed(post: Post, range: PostRange | undefined): ListedPost {
  const { source, site, id, type, status, passwordProtected, slug, title, date, link, parent } = post
  // A field without a value is not spooled.
  return { source, site, id, type, status, passwordProtected, slug, title, date, link, parent, range } as ListedPost
}
