import type { Place } from '../../model/place.ts'
import type { Term } from '../../model/post.ts'
import type { ByteRange } from '../text/read-pieces.ts'
import type { Field } from './fields.ts'

/** An `<item>` as it stands in the export. */
export interface Item {
  readonly place: Place
  /** By element name; of repeated ones the first. */
  readonly fields: ReadonlyMap<string, string>
  readonly terms: readonly Term[]
  readonly meta: Readonly<Record<string, readonly string[]>>
  /** Approved comments of people. */
  readonly commentCount: number
  /** Where the text of `content:encoded` begins. */
  readonly contentStart: Place | undefined
  /** Where it can be read again, alone. */
  readonly bytes: ByteRange | undefined
}

/** Gathers an item while its elements go by. */
export class ItemBuilder {
  readonly #place: Place
  readonly #fields = new Map<string, string>()
  readonly #categories: { readonly domain: string; readonly slug: string | undefined; readonly name: string }[] = []
  #hasSlugs = false
  readonly #meta = new Map<string, string[]>()
  readonly #bytes: ByteRange | undefined
  #contentStart: Place | undefined
  #metaKey = ''
  #metaValue = ''
  #comment: { approved: string; type: string } = { approved: '', type: '' }
  #commentCount = 0

  constructor(place: Place, bytes?: ByteRange) {
    this.#place = place
    this.#bytes = bytes
  }

  get title(): string {
    return this.#fields.get('title') ?? ''
  }

  field({ parent, name, attributes, text, start }: Field): void {
    if (parent === 'wp:postmeta') {
      if (name === 'wp:meta_key') this.#metaKey = text
      if (name === 'wp:meta_value') this.#metaValue = text
    } else if (parent === 'wp:comment') {
      if (name === 'wp:comment_approved') this.#comment.approved = text.trim()
      if (name === 'wp:comment_type') this.#comment.type = text.trim()
    } else if (parent === 'item' && name === 'category') {
      this.#addCategory(attributes, text)
    } else if (parent === 'item' && !this.#fields.has(name)) {
      this.#fields.set(name, text)
      if (name === 'content:encoded') this.#contentStart = start
    }
  }

  close(name: string): void {
    if (name === 'wp:postmeta') {
      this.#addMeta()
    } else if (name === 'wp:comment') {
      const { approved, type } = this.#comment
      if (approved === '1' && type !== 'pingback' && type !== 'trackback') this.#commentCount++
      this.#comment = { approved: '', type: '' }
    }
  }

  build(): Item {
    return {
      place: this.#place,
      fields: this.#fields,
      terms: this.#terms(),
      meta: this.#meta.size === 0 ? nothing : Object.fromEntries(this.#meta),
      commentCount: this.#commentCount,
      contentStart: this.#contentStart,
      bytes: this.#bytes,
    }
  }

  #addMeta(): void {
    const values = this.#meta.get(this.#metaKey)
    if (values !== undefined) values.push(this.#metaValue)
    else if (this.#metaKey !== '') this.#meta.set(this.#metaKey, [this.#metaValue])
    this.#metaKey = ''
    this.#metaValue = ''
  }

  #addCategory(attributes: Field['attributes'], text: string): void {
    const name = text.trim()
    const slug = attributes['nicename']
    this.#hasSlugs ||= slug !== undefined
    this.#categories.push({ domain: attributes['domain'] ?? 'category', slug, name })
  }

  /** WordPress before 3.1 wrote each category twice: as RSS has it, then with its taxonomy and slug. */
  #terms(): Term[] {
    if (this.#categories.length === 0) return []
    const terms = new Map<string, Term>()
    for (const { domain, slug: given, name } of this.#categories) {
      if (given === undefined && this.#hasSlugs) continue
      const slug = given ?? slugOf(name)
      const taxonomy = domain === 'tag' ? 'post_tag' : domain
      const key = `${taxonomy}:${slug}`
      if (!terms.has(key)) terms.set(key, { taxonomy, slug, name: name === '' ? slug : name })
    }
    return [...terms.values()]
  }
}

const nothing: Item['meta'] = {}

/** What `sanitize_title` makes of an ordinary name, for exports too old to tell the slug. */
const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
