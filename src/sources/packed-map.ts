/** A map as bytes that all threads share: JSON values behind each other, where each begins, and the keys as JSON. */
export interface PackedTable {
  readonly keys: Uint8Array
  readonly starts: Float64Array
  readonly values: Uint8Array
}

/**
 * A map whose values are made when they are asked for. A site's library would otherwise stand in memory once for each
 * worker, as objects, which are several times as large.
 */
export class PackedMap<Key extends string | number, Value> implements ReadonlyMap<Key, Value> {
  /** What another thread makes the same map of. */
  readonly table: PackedTable
  readonly #starts: Float64Array
  readonly #values: Buffer
  readonly #indexes: ReadonlyMap<Key, number>

  constructor(table: PackedTable) {
    const { keys, starts, values } = table
    this.table = table
    this.#starts = starts
    this.#values = viewOf(values)
    const list: readonly Key[] = JSON.parse(viewOf(keys).toString())
    this.#indexes = new Map(list.map((key, index) => [key, index]))
  }

  get size(): number {
    return this.#indexes.size
  }

  get(key: Key): Value | undefined {
    const index = this.#indexes.get(key)
    return index === undefined ? undefined : this.#at(index)
  }

  has(key: Key): boolean {
    return this.#indexes.has(key)
  }

  keys(): MapIterator<Key> {
    return this.#indexes.keys()
  }

  *values(): MapIterator<Value> {
    for (const index of this.#indexes.values()) yield this.#at(index)
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const [key, index] of this.#indexes) yield [key, this.#at(index)]
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries()
  }

  forEach(call: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this) call(value, key, this)
  }

  #at(index: number): Value {
    return JSON.parse(this.#values.toString('utf8', this.#starts[index], this.#starts[index + 1]))
  }
}

/** A packed map in the making. Values must be JSON. Half a character survives: JSON spells it out. */
export class Packing {
  readonly #keys: (string | number)[] = []
  readonly #ends: number[] = []
  #bytes = Buffer.alloc(0)
  #length = 0

  /** @param key Not there yet. */
  add(key: string | number, value: unknown): void {
    const chunk = Buffer.from(JSON.stringify(value))
    if (this.#length + chunk.length > this.#bytes.length) this.#grow(chunk.length)
    this.#length += chunk.copy(this.#bytes, this.#length)
    this.#keys.push(key)
    this.#ends.push(this.#length)
  }

  /** To be called once. */
  finish(): PackedTable {
    const starts = new Float64Array(new SharedArrayBuffer((this.#ends.length + 1) * Float64Array.BYTES_PER_ELEMENT))
    starts.set(this.#ends, 1)
    const values = share(this.#bytes.subarray(0, this.#length))
    this.#bytes = Buffer.alloc(0)
    return { keys: share(Buffer.from(JSON.stringify(this.#keys))), starts, values }
  }

  #grow(room: number): void {
    const larger = Buffer.allocUnsafe(Math.max(this.#length + room, Math.ceil(this.#length * growth)))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }
}

const growth = 1.5

export function packMap(map: ReadonlyMap<string | number, unknown>): PackedTable {
  if (map instanceof PackedMap) return map.table
  const packing = new Packing()
  for (const [key, value] of map) packing.add(key, value)
  return packing.finish()
}

function share(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  return shared
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, byteLength)
