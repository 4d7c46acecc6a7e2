import { textHash } from '../model/text-hash.ts'

/** A map as bytes that all threads share. */
export interface PackedTable {
  /** Keys with their values behind each other, as JSON. */
  readonly entries: Uint8Array
  /** Where each begins, and the last one ends. */
  readonly starts: Float64Array
  /** The numbers of entries, counted from 1, where the hash of their key leads or behind that; 0 where nothing is. */
  readonly places: Uint32Array
}

/** At most half of the places are taken: who looks for a key finds it at once, or nearly. */
const placesPerEntry = 2

/** So many bytes of entries stay at hand: the posts of a site share authors, terms and pictures. */
const mostRecent = 128_000

/**
 * A map whose values are made when they are asked for. A site's library would otherwise stand in memory once for each
 * worker, as objects, which are several times as large.
 */
export class PackedMap<Key extends string | number, Value> implements ReadonlyMap<Key, Value> {
  /** What another thread makes the same map of. */
  readonly table: PackedTable
  readonly #entries: Buffer
  readonly #recent = new Map<Key, [Key, Value]>()
  /** Bytes of their entries. */
  #recentSize = 0

  constructor(table: PackedTable) {
    this.table = table
    this.#entries = viewOf(table.entries)
  }

  get size(): number {
    return this.table.starts.length - 1
  }

  get(key: Key): Value | undefined {
    return this.#find(key)?.[1]
  }

  has(key: Key): boolean {
    return this.#find(key) !== undefined
  }

  *keys(): MapIterator<Key> {
    for (const [key] of this) yield key
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this) yield value
  }

  *entries(): MapIterator<[Key, Value]> {
    for (let index = 0; index < this.size; index++) yield this.#at(index)
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries()
  }

  forEach(call: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this) call(value, key, this)
  }

  #find(key: Key): [Key, Value] | undefined {
    const recent = this.#recent.get(key)
    if (recent !== undefined) return recent
    const { places, starts } = this.table
    for (let place = textHash(`${key}`) % places.length; places[place] !== 0; place = (place + 1) % places.length) {
      const index = places[place]! - 1
      const entry = this.#at(index)
      if (entry[0] !== key) continue
      this.#keep(entry, starts[index + 1]! - starts[index]!)
      return entry
    }
    return undefined
  }

  #keep(entry: [Key, Value], size: number): void {
    if (this.#recentSize + size > mostRecent) {
      this.#recent.clear()
      this.#recentSize = 0
    }
    this.#recent.set(entry[0], entry)
    this.#recentSize += size
  }

  #at(index: number): [Key, Value] {
    const { starts } = this.table
    return JSON.parse(this.#entries.toString('utf8', starts[index], starts[index + 1]))
  }
}

/** A packed map in the making. Values must be JSON. Half a character survives: JSON spells it out. */
export class Packing {
  readonly #ends: number[] = []
  readonly #hashes: number[] = []
  #bytes = Buffer.alloc(0)
  #length = 0

  /** @param key Not there yet. */
  add(key: string | number, value: unknown): void {
    const entry = Buffer.from(JSON.stringify([key, value]))
    if (this.#length + entry.length > this.#bytes.length) this.#grow(entry.length)
    this.#length += entry.copy(this.#bytes, this.#length)
    this.#ends.push(this.#length)
    this.#hashes.push(textHash(`${key}`))
  }

  /** To be called once. */
  finish(): PackedTable {
    const starts = new Float64Array(new SharedArrayBuffer((this.#ends.length + 1) * Float64Array.BYTES_PER_ELEMENT))
    starts.set(this.#ends, 1)
    const entries = new Uint8Array(new SharedArrayBuffer(this.#length))
    entries.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = Buffer.alloc(0)
    return { entries, starts, places: placesFor(this.#hashes) }
  }

  #grow(room: number): void {
    const larger = Buffer.allocUnsafe(Math.max(this.#length + room, Math.ceil(this.#length * growth)))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }
}

const growth = 1.5

function placesFor(hashes: readonly number[]): Uint32Array {
  const length = hashes.length * placesPerEntry + 1
  const places = new Uint32Array(new SharedArrayBuffer(length * Uint32Array.BYTES_PER_ELEMENT))
  for (const [index, hash] of hashes.entries()) {
    let place = hash % length
    while (places[place] !== 0) place = (place + 1) % length
    places[place] = index + 1
  }
  return places
}

export function packMap(map: ReadonlyMap<string | number, unknown>): PackedTable {
  if (map instanceof PackedMap) return map.table
  const packing = new Packing()
  for (const [key, value] of map) packing.add(key, value)
  return packing.finish()
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, byteLength)
