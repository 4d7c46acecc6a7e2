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
  readonly #starts: Float64Array
  readonly #values: Buffer
  readonly #indexes: ReadonlyMap<Key, number>

  constructor({ keys, starts, values }: PackedTable) {
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

/** Values must be JSON. Half a character survives: JSON spells it out. */
export function packMap(map: ReadonlyMap<string | number, unknown>): PackedTable {
  const starts = new Float64Array(new SharedArrayBuffer((map.size + 1) * Float64Array.BYTES_PER_ELEMENT))
  const chunks: Buffer[] = []
  let length = 0
  let index = 0
  for (const value of map.values()) {
    const chunk = Buffer.from(JSON.stringify(value))
    chunks.push(chunk)
    length += chunk.length
    starts[++index] = length
  }
  return { keys: share([Buffer.from(JSON.stringify([...map.keys()]))]), starts, values: share(chunks, length) }
}

function share(chunks: readonly Buffer[], length = chunks.reduce((sum, chunk) => sum + chunk.length, 0)): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(length))
  let at = 0
  for (const chunk of chunks) {
    shared.set(chunk, at)
    at += chunk.length
  }
  return shared
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, byteLength)
