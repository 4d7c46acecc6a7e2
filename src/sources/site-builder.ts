import type { Author, Term } from '../model/post.ts'
import type { Attachment, ReferencedPost, Site } from '../model/site.ts'
import type { Entry } from './entry.ts'

type SiteEntry = Exclude<Entry, { type: 'post' }>

/** Gathers what is known of one site from all its files. Of two entries for the same thing the first file has its way. */
export class SiteBuilder {
  #url: string | undefined
  #title: string | undefined
  #language: string | undefined
  readonly #authors = new Map<string, Author>()
  readonly #declaredTerms = new Map<string, Term>()
  readonly #namedTerms = new Map<string, Term>()
  readonly #attachments = new Map<number, Attachment>()
  readonly #referenced = new Map<number, ReferencedPost>()

  add(entry: SiteEntry): void {
    switch (entry.type) {
      case 'site':
        this.#url ??= entry.url
        this.#title ??= entry.title
        this.#language ??= entry.language
        break
      case 'author':
        keepFirst(this.#authors, entry.author.login, entry.author)
        break
      case 'term': {
        const terms = entry.declared ? this.#declaredTerms : this.#namedTerms
        keepFirst(terms, `${entry.term.taxonomy}:${entry.term.slug}`, entry.term)
        break
      }
      case 'attachment':
        keepFirst(this.#attachments, entry.attachment.id, entry.attachment)
        break
      case 'referenced':
        keepFirst(this.#referenced, entry.post.id, entry.post)
        break
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
      attachments: this.#attachments,
      referenced: this.#referenced,
    }
  }
}

function keepFirst<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
  if (!map.has(key)) map.set(key, value)
}
