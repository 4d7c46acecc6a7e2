import { loneTags } from '../migrate/lone-tags.ts'
import type { Post } from '../model/post.ts'

/** In so many documents a bare word in brackets must stand alone to be a shortcode of the site. */
const enough = 3

/**
 * The tags that only the site as a whole gives away: `[contact]` alone on a line of one page is a word, of five it is a
 * shortcode. Nothing is kept of the bodies but these words.
 */
export class SiteTags {
  readonly #found = new Set<string>()
  /** Documents of the words that have not stood in enough of them. */
  readonly #documents = new Map<string, Set<string>>()

  /** Versions of one post, from several files, are one document. */
  add({ site, id, source, body }: Post): void {
    const document = site === undefined || id === undefined ? source.key : `${id} ${site}`
    for (const tag of loneTags(body.value)) {
      if (this.#found.has(tag)) continue
      const documents = this.#documents.get(tag) ?? new Set()
      documents.add(document)
      if (documents.size < enough) this.#documents.set(tag, documents)
      else {
        this.#found.add(tag)
        this.#documents.delete(tag)
      }
    }
  }

  get found(): ReadonlySet<string> {
    return this.#found
  }
}
