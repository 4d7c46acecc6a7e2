/** Ids of one page are neighbours: a site's ids lie close together, and need a bit each. */
const pageBits = 1024
const wordBits = 32

/** How often each id was met, in very little memory, as nearly all are met once. */
export class IdCounts {
  readonly #pages = new Map<number, Uint32Array>()
  /** Of those that were met more than once. */
  readonly #repeated = new Map<number, number>()

  /** @returns How often it was met by now. */
  add(id: number): number {
    const page = this.#pageOf(Math.floor(id / pageBits))
    const bit = id % pageBits
    const word = Math.floor(bit / wordBits)
    const mask = 1 << (bit % wordBits)
    if ((page[word]! & mask) === 0) {
      page[word]! |= mask
      return 1
    }
    const count = (this.#repeated.get(id) ?? 1) + 1
    this.#repeated.set(id, count)
    return count
  }

  #pageOf(number: number): Uint32Array {
    const known = this.#pages.get(number)
    if (known !== undefined) return known
    const page = new Uint32Array(pageBits / wordBits)
    this.#pages.set(number, page)
    return page
  }
}
