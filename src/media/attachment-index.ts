import type { Attachment } from '../model/site.ts'
import { textHash } from '../model/text-hash.ts'

/** An id that nothing has. */
const none = -1

/**
 * Attachments by something that is told of each; of several the first. Holds numbers alone, as each thread has one: with the
 * texts a large library would be beyond what a thread may hold.
 */
export class AttachmentIndex {
  readonly #attachments: ReadonlyMap<number, Attachment>
  readonly #textOf: (attachment: Attachment) => string
  /** Where the hash of a text leads, or behind that: at most half of the places are taken. */
  readonly #ids: Float64Array
  readonly #hashes: Uint32Array

  constructor(attachments: ReadonlyMap<number, Attachment>, textOf: (attachment: Attachment) => string) {
    this.#attachments = attachments
    this.#textOf = textOf
    const places = attachments.size * 2 + 1
    this.#ids = new Float64Array(places).fill(none)
    this.#hashes = new Uint32Array(places)
    for (const [id, attachment] of attachments) this.#add(id, textOf(attachment))
  }

  get(text: string): Attachment | undefined {
    const id = this.#ids[this.#placeOf(text)]!
    return id === none ? undefined : this.#attachments.get(id)
  }

  #add(id: number, text: string): void {
    const place = this.#placeOf(text)
    if (this.#ids[place] !== none) return
    this.#ids[place] = id
    this.#hashes[place] = textHash(text)
  }

  /** Where it is, or would be. */
  #placeOf(text: string): number {
    const hash = textHash(text)
    let place = hash % this.#ids.length
    while (this.#ids[place] !== none && !this.#isAt(place, text, hash)) place = (place + 1) % this.#ids.length
    return place
  }

  #isAt(place: number, text: string, hash: number): boolean {
    if (this.#hashes[place] !== hash) return false
    const attachment = this.#attachments.get(this.#ids[place]!)
    return attachment !== undefined && this.#textOf(attachment) === text
  }
}
