import { textHash } from '../model/text-hash.ts'

/** What the table of places has at least, and how full it may be: who looks for a key finds it at once, or nearly. */
const leastPlaces = 1024
const fullness = 0.5

const leastBytes = 1 << 16

/**
 * Paths by key, as bytes: as strings in a map those of a large site are three times as large, and what is on V8's heap
 * makes it keep as much again in reserve.
 */
export class PackedPaths {
  readonly #starts = [0]
  #bytes = Buffer.alloc(leastBytes)
  /** The numbers of entries, counted from 1, where the hash of their key leads or behind that; 0 where nothing is. */
  #places = new Uint32Array(leastPlaces)

  get size(): number {
    return this.#starts.length - 1
  }

  /** @param key Not there yet. */
  add(key: string, path: string): void {
    if ((this.size + 1) / this.#places.length > fullness) this.#spread()
    // JSON spells out half a character.
    const entry = Buffer.from(JSON.stringify([key, path]))
    const start = this.#starts[this.size]!
    if (start + entry.length > this.#bytes.length) this.#grow(start + entry.length)
    entry.copy(this.#bytes, start)
    this.#starts.push(start + entry.length)
    this.#place(key, this.size)
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }

  get(key: string): string | undefined {
    for (let place = this.#placeOf(key); this.#places[place] !== 0; place = this.#next(place)) {
      const [found, path] = this.#entry(this.#places[place]! - 1)
      if (found === key) return path
    }
    return undefined
  }

  *keys(): Generator<string> {
    for (let index = 0; index < this.size; index++) yield this.#entry(index)[0]
  }

  /** What is not written to costs no memory yet. */
  #grow(needed: number): void {
    const larger = Buffer.allocUnsafe(Math.ceil(needed * 1.5))
    this.#bytes.copy(larger)
    this.#bytes = larger
  }

  #entry(index: number): readonly [key: string, path: string] {
    return JSON.parse(this.#bytes.toString('utf8', this.#starts[index], this.#starts[index + 1]))
  }

  #place(key: string, number: number): void {
    let place = this.#placeOf(key)
    while (this.#places[place] !== 0) place = this.#next(place)
    this.#places[place] = number
  }

  #placeOf = (key: string): number => textHash(key) % this.#places.length

  #next = (place: number): number => (place + 1) % this.#places.length

  #spread(): void {
    this.#places = new Uint32Array(this.#places.length * 2)
    let number = 0
    for (const key of this.keys()) this.#place(key, ++number)
  }
}
