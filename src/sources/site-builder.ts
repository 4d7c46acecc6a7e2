import type { Author, Term } from '../model/post.ts'
import type { Attachment, ReferencedPost, Site } from '../model/site.ts'
import type { Entry } from './entry.ts'
import { FirstItems } from './first-items.ts'
import type { Clash } from './id-clashes.ts'
import { keepFirst } from './keep-first.ts'
import { marksOf } from './marks.ts'
import { detach } from './text/detach.ts'

type SiteEntry = Exclude<Entry, { type: 'post' }>

/** What a file says otherwise than those before it. */
interface Differences {
  readonly authors: Map<string, Author>
  readonly terms: Map<string, Term>
  readonly attachments: Map<number, Attachment>
  readonly referenced: Map<number, ReferencedPost>
}

/** Gathers what is known of one site from all its files. Of two entries for the same thing the first file has its way. */
export class SiteBuilder {
  #url: string | undefined
  #title: string | undefined
  #language: string | undefined
  readonly #authors = new Map<string, Author>()
  readonly #declaredTerms = new Map<string, Term>()
  readonly #namedTerms = new Map<string, Term>()
  readonly #attachments = new FirstItems<Attachment>()
  readonly #referenced = new FirstItems<ReferencedPost>()
  readonly #differences = new Map<string, Differences>()

  /** @returns What a file that came before says of the same id, where it is something else. */
  add(entry: SiteEntry, file: string): Clash | undefined {
    switch (entry.type) {
      case 'site':
        this.#url ??= entry.url
        this.#title ??= entry.title
        this.#language ??= entry.language
        return undefined
      case 'author':
        return this.#addAuthor(entry.author, file)
      case 'term':
        return this.#addTerm(entry.term, entry.declared, file)
      case 'attachment': {
        const { attachment, identity } = entry
        const other = this.#attachments.add(attachment, marksOf(identity, attachment.url), file)
        if (other === undefined) return undefined
        keepFirst(this.#differencesOf(file).attachments, attachment.id, standAlone(attachment))
        return { id: attachment.id, other }
      }
      case 'referenced': {
        const { post, identity } = entry
        const other = this.#referenced.add(post, marksOf(identity), file)
        if (other === undefined) return undefined
        keepFirst(this.#differencesOf(file).referenced, post.id, standAlone(post))
        return { id: post.id, other }
      }
    }
  }

  build(): Site {
    return {
      ...(this.#url !== undefined && { url: this.#url }),
      ...(this.#title !== undefined && { title: this.#title }),
      ...(this.#language !== undefined && { language: this.#language }),
      authors: this.#authors,
      // The site's own table knows parents; a post knows only the name.
      terms: new Map([...this.#namedTerms, ...this.#declaredTerms]),
      attachments: this.#attachments.finish(),
      referenced: this.#referenced.finish(),
    }
  }

  /**
   * The site as seen from a file whose ids mean something else than in others.
   *
   * @param rivals Those others.
   * @param ids Ids that stand for more than one thing.
   */
  view(site: Site, file: string, rivals: ReadonlySet<string>, ids: ReadonlySet<number>): Site {
    const own = this.#differences.get(file)
    const attachments = new Map(site.attachments)
    for (const [id, { parent, ...orphan }] of site.attachments) {
      // It was uploaded to the other post of this id.
      if (parent === undefined || !ids.has(parent) || !rivals.has(this.#attachments.fileOf(id) ?? '')) continue
      attachments.set(id, orphan)
    }
    for (const [id, attachment] of own?.attachments ?? []) attachments.set(id, attachment)
    return {
      ...site,
      authors: new Map([...site.authors, ...(own?.authors ?? [])]),
      terms: new Map([...site.terms, ...(own?.terms ?? [])]),
      attachments,
      referenced: new Map([...site.referenced, ...(own?.referenced ?? [])]),
    }
  }

  #addAuthor(author: Author, file: string): undefined {
    const first = keepFirst(this.#authors, author.login, author)
    if (first.name !== author.name) keepFirst(this.#differencesOf(file).authors, author.login, author)
  }

  #addTerm(term: Term, declared: boolean, file: string): undefined {
    const key = `${term.taxonomy}:${term.slug}`
    const known = declared ? this.#declaredTerms : this.#namedTerms
    const first = known.get(key)
    if (first === undefined) known.set(detach(key), standAlone(term))
    if (first === undefined || (first.name === term.name && first.parent === term.parent)) return
    const { terms } = this.#differencesOf(file)
    if (declared || !terms.has(key)) terms.set(detach(key), standAlone(term))
  }

  #differencesOf(file: string): Differences {
    const empty = { authors: new Map(), terms: new Map(), attachments: new Map(), referenced: new Map() }
    return keepFirst(this.#differences, file, empty)
  }
}

/** A copy that holds nothing of the text in which the item stood. */
const standAlone = <Value extends object>(value: Value): Value => JSON.parse(JSON.stringify(value))
