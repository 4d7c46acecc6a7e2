import { textHash } from '../model/text-hash.ts'
import { SpooledList } from '../sources/index.ts'

/** What the table of places has at least, and how full it may be: who looks for a key finds it at once, or nearly. */
const leastPlaces = 1024
const fullness = 0.5

/** So many are in memory: a few megabytes. */
const mostInMemory = 16_384

/** Paths by key. Those of a large site are on the disk: in memory is then only where to look for them. */
export class SpooledPaths {
  /** As long as they are few. */
  #few: Map<string, string> | undefined = new Map()
  readonly #entries = new SpooledList<readonly [key: string, path: string]>()
  /** The numbers of entries, counted from 1, where the hash of their key leads or behind that; 0 where nothing is. */
  #places = new Uint32Array(leastPlaces)

  get size(): number {
    return this.#few?.size ?? this.#entries.length
  }

  /** @param key Not there yet. */
  add(key: string, path: string): void {
    if (this.#few === undefined) this.#addEntry(key, path)
    else if (this.#few.size < mostInMemory) this.#few.set(key, path)
    else {
      this.#spool(this.#few)
      this.#addEntry(key, path)
    }
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }

  get(key: string): string | undefined {
    if (this.#few !== undefined) return this.#few.get(key)
    for (let place = this.#placeOf(key); this.#places[place] !== 0; place = this.#next(place)) {
      const [found, path] = this.#entries.at(this.#places[place]! - 1)!
      if (found === key) return path
    }
    return undefined
  }

  *keys(): Generator<string> {
    if (this.#few !== undefined) yield* this.#few.keys()
    else for (const [key] of this.#entries) yield key
  }

  *values(): Generator<string> {
    if (this.#few !== undefined) yield* this.#few.values()
    else for (const [, path] of this.#entries) yield path
  }

  /** To be called when nobody needs the paths any more. */
  close(): void {
    this.#entries.close()
  }

  #spool(few: ReadonlyMap<string, string>): void {
    this.#few = undefined
    for (const [key, path] of few) this.#addEntry(key, path)
  }

  #addEntry(key: string, path: string): void {
    if ((this.size + 1) / this.#places.length > fullness) this.#spread()
    this.#entries.add([key, path])
    this.#place(key, this.size)
  }

  #place(key: string, number: number): void {
    let place = this.#placeOf(key)
    while (this.#places[place] !== 0) place = this.#next(place)
    this.#places[place] = number
  }

  #placeOf(key: string): number {
    return textHash(key) % this.#places.length
  }

  #next(place: number): number {
    return (place + 1) % this.#places.length
  }

  #spread(): void {
    this.#places = new Uint32Array(this.#places.length * 2)
    let number = 0
    for (const key of this.keys()) this.#place(key, ++number)
  }
}
