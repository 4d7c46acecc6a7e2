import type { Place } from '../../model/place.ts'
import type { Term } from '../../model/post.ts'
import { detach } from '../text/detach.ts'
import type { Field } from './read-fields.ts'

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
  readonly contentStart?: Place
}

/** Gathers an item while its elements go by. */
export class ItemBuilder {
  readonly #place: Place
  readonly #fields = new Map<string, string>()
  readonly #categories: { domain?: string; slug?: string; name: string }[] = []
  readonly #meta = new Map<string, string[]>()
  #contentStart: Place | undefined
  #metaKey = ''
  #metaValue = ''
  #comment: { approved: string; type: string } = { approved: '', type: '' }
  #commentCount = 0

  constructor(place: Place) {
    this.#place = place
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
      this.#fields.set(name, name === 'content:encoded' ? text : detach(text))
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
      meta: Object.fromEntries(this.#meta),
      commentCount: this.#commentCount,
      ...(this.#contentStart !== undefined && { contentStart: this.#contentStart }),
    }
  }

  #addMeta(): void {
    const values = this.#meta.get(this.#metaKey)
    const value = detach(this.#metaValue)
    if (values !== undefined) values.push(value)
    else if (this.#metaKey !== '') this.#meta.set(detach(this.#metaKey), [value])
    this.#metaKey = ''
    this.#metaValue = ''
  }

  #addCategory(attributes: Field['attributes'], text: string): void {
    const domain = attributes['domain']
    const slug = attributes['nicename']
    this.#categories.push({
      name: detach(text.trim()),
      ...(domain !== undefined && { domain: detach(domain) }),
      ...(slug !== undefined && { slug: detach(slug) }),
    })
  }

  /** WordPress before 3.1 wrote each category twice: as RSS has it, then with its taxonomy and slug. */
  #terms(): Term[] {
    const qualified = this.#categories.filter(({ slug }) => slug !== undefined)
    const chosen = qualified.length > 0 ? qualified : this.#categories
    const terms = new Map<string, Term>()
    for (const { domain = 'category', slug, name } of chosen) {
      const taxonomy = domain === 'tag' ? 'post_tag' : domain
      const term = { taxonomy, slug: slug ?? slugOf(name), name: name === '' ? (slug ?? '') : name }
      const key = `${taxonomy}:${term.slug}`
      if (!terms.has(key)) terms.set(key, term)
    }
    return [...terms.values()]
  }
}

/** What `sanitize_title` makes of an ordinary name, for exports too old to tell the slug. */
const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
