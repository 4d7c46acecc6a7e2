import type { Report } from '../../diagnostics/diagnostic.ts'
import type { Term } from '../../model/post.ts'
import type { Entry } from '../entry.ts'
import type { SourceFile } from '../source-file.ts'
import { detach } from '../text/detach.ts'
import { type Piece, readPieces } from '../text/read-pieces.ts'
import { cutItem } from './cut-items.ts'
import { elementKind } from './elements.ts'
import type { Field } from './fields.ts'
import { IdCounts } from './id-counts.ts'
import type { Item } from './item.ts'
import { ItemBuilder } from './item.ts'
import { entryOf, holdsText, idOf, strayInLogin, typeOf } from './item-entry.ts'
import { reasonLeftOut, roleOf } from './post-types.ts'
import type { FieldReader } from './read-fields.ts'
import { createFieldReader } from './read-fields.ts'

/**
 * Streams a WordPress export: entries come as the file is read, a few items at a time.
 *
 * @throws What the file system says.
 */
export async function* readWxr(file: SourceFile, report: Report): AsyncGenerator<readonly Entry[]> {
  const export_ = new WxrExport(file, report)
  for await (const pieces of readPieces(file.path, report, cutItem)) {
    for (const piece of pieces) {
      export_.write(piece)
      if (export_.refused !== undefined) break
    }
    yield export_.take()
    if (export_.refused !== undefined) break
  }
  if (export_.refused === undefined) export_.end()
  yield export_.take()
  if (export_.refused !== undefined) report('file-unrecognised', { reason: export_.refused })
}

class WxrExport {
  readonly #file: SourceFile
  readonly #report: Report
  readonly #reader: FieldReader
  readonly #leftOut = new Map<string, number>()
  readonly #ids = new IdCounts()
  #entries: Entry[] = []
  #channel = new Map<string, string>()
  #record = new Map<string, string>()
  #item: ItemBuilder | undefined
  #site: string | undefined
  #isWxr = false
  #root: string | undefined
  #items = 0
  #lastTitle = ''
  #isBlank = true
  /** What was repaired before it was clear that this is an export: nobody wants to know it of other files. */
  #pending: (() => void)[] | undefined = []

  /** Why this is no WordPress export, as soon as that is clear. */
  refused: string | undefined

  constructor(file: SourceFile, report: Report) {
    this.#file = file
    this.#report = report
    this.#reader = createFieldReader(
      {
        open: (name, place, bytes) => {
          this.#root ??= name
          if (name.startsWith('wp:')) this.#isWxr = true
          if (name === 'channel') this.#channel = new Map()
          if (name === 'item') this.#item = new ItemBuilder(place, bytes)
          else if (this.#item === undefined && elementKind(name) === 'container') this.#record = new Map()
        },
        field: (field) => this.#field(field),
        close: (name) => this.#close(name),
      },
      (code, details, place) => {
        if (this.#pending === undefined) report(code, details, place)
        else this.#pending.push(() => report(code, details, place))
      },
    )
  }

  write(piece: Piece): void {
    this.#isBlank &&= piece.text.trim() === ''
    this.#reader.write(piece)
    if (this.#root !== undefined && this.#root !== 'rss')
      this.refused = `its root is \`<${this.#root}>\`, expected \`<rss>\``
  }

  end(): void {
    const { open, place } = this.#reader.end()
    if (this.#root === undefined) {
      this.refused = this.#isBlank ? 'it is empty' : 'it holds no `<rss>` element'
    } else if (!this.#isExport()) {
      this.refused = 'it is an RSS document without items of WordPress'
    } else {
      if (open.length > 0) this.#report('xml-truncated', { item: this.#brokenPart() }, place)
      this.#siteKey()
      this.#reportPending()
      this.#reportLeftOut()
    }
  }

  take(): Entry[] {
    const entries = this.#entries
    this.#entries = []
    return entries
  }

  #field(field: Field): void {
    if (field.name.startsWith('wp:')) this.#isWxr = true
    if (this.#item !== undefined) this.#item.field(field)
    else keepFirst(field.parent === 'channel' ? this.#channel : this.#record, field)
  }

  #close(name: string): void {
    if (this.#item === undefined) this.#addRecord(name)
    else if (name === 'item') this.#closeItem(this.#item)
    else this.#item.close(name)
  }

  #closeItem(builder: ItemBuilder): void {
    const item = builder.build()
    this.#item = undefined
    this.#items++
    this.#lastTitle = builder.title
    if (!this.#isExport()) {
      this.refused ??=
        'it is an RSS feed, which holds only the latest posts and no media library; export the site with Tools → Export'
      return
    }
    this.#reportPending()
    this.#addItem(item)
  }

  #addItem(item: Item): void {
    const type = typeOf(item)
    const role = roleOf(type)
    const site = this.#siteKey()
    // Of an attachment, all but its description is asked for by documents.
    if (role !== 'document' && (role !== 'attachment' || holdsText(item)))
      this.#leftOut.set(detach(type), (this.#leftOut.get(type) ?? 0) + 1)
    if (role === 'machinery') return
    const stray = strayInLogin(item)
    if (role === 'document' && stray !== undefined) this.#report('xml-repaired', { what: stray }, item.place)
    for (const term of item.terms) this.#entries.push({ type: 'term', site, term, declared: false })
    const entry = entryOf(item, role, {
      file: this.#file.file,
      key: role === 'document' ? this.#keyOf(item) : '',
      site,
    })
    if (entry !== undefined) this.#entries.push(entry)
  }

  #addRecord(name: string): void {
    const record = this.#record
    const get = (field: string): string => record.get(field) ?? ''
    if (name === 'wp:author') {
      const login = get('wp:author_login')
      const author = { login, name: get('wp:author_display_name') || login }
      if (login !== '') this.#entries.push({ type: 'author', site: this.#siteKey(), author })
    } else if (name === 'wp:category') {
      this.#addTerm('category', get('wp:category_nicename'), get('wp:cat_name'), get('wp:category_parent'))
    } else if (name === 'wp:tag') {
      this.#addTerm('post_tag', get('wp:tag_slug'), get('wp:tag_name'), '')
    } else if (name === 'wp:term') {
      this.#addTerm(get('wp:term_taxonomy'), get('wp:term_slug'), get('wp:term_name'), get('wp:term_parent'))
    }
  }

  #addTerm(taxonomy: string, slug: string, name: string, parent: string): void {
    if (taxonomy === '' || slug === '') return
    const term: Term = { taxonomy, slug, name: name || slug, ...(parent !== '' && { parent }) }
    this.#entries.push({ type: 'term', site: this.#siteKey(), term, declared: true })
  }

  /** Settled by what the channel has said when it is first asked for: its URLs stand before everything else. */
  #siteKey(): string {
    if (this.#site !== undefined) return this.#site
    const url = (this.#channel.get('wp:base_blog_url') || this.#channel.get('link') || '').replace(/\/+$/, '')
    const title = this.#channel.get('title')
    const language = this.#channel.get('language')
    this.#site = url || this.#file.file
    this.#entries.push({
      type: 'site',
      site: this.#site,
      ...(url !== '' && { url }),
      ...(title !== undefined && { title }),
      ...(language !== undefined && { language }),
    })
    return this.#site
  }

  /** An id may stand twice in a file that was put together by hand. */
  #keyOf(item: Item): string {
    const id = idOf(item)
    if (id === undefined) return `${this.#file.file}#item-${this.#items}`
    const count = this.#ids.add(id)
    const key = `${this.#file.file}#${id}`
    return count === 1 ? key : `${key}.${count}`
  }

  #brokenPart(): string {
    if (this.#item !== undefined)
      return this.#item.title === '' ? `item ${this.#items + 1}` : `item “${this.#item.title}”`
    return this.#items === 0 ? 'the head of the export' : `the list of items, after “${this.#lastTitle}”`
  }

  #isExport(): boolean {
    return this.#isWxr || this.#reader.declaresWxr()
  }

  #reportPending(): void {
    for (const report of this.#pending ?? []) report()
    this.#pending = undefined
  }

  #reportLeftOut(): void {
    for (const [type, count] of this.#leftOut)
      this.#report('items-left-out', { type, count, reason: reasonLeftOut(type) })
  }
}

function keepFirst(fields: Map<string, string>, { name, text }: Field): void {
  if (!fields.has(name)) fields.set(name, detach(text.trim()))
}
