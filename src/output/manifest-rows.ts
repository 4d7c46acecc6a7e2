import { compareStrings } from '../diagnostics/format.ts'
import type { ManifestFile } from './manifest.ts'

/** Bytes of a SHA-256. */
const hashLength = 32

/** What is to be remembered of very many files, in little memory. Of two entries for a path the last one holds. */
export class ManifestRows {
  readonly #rows = new Map<string, number>()
  readonly #keys: string[] = []
  #hashes = Buffer.alloc(0)

  constructor(files: Iterable<readonly [path: string, file: ManifestFile]>) {
    for (const [path, file] of files) this.#add(path, file)
  }

  get size(): number {
    return this.#rows.size
  }

  /** Sorted, so that the same files give the same bytes. */
  *toJson(): Generator<string> {
    yield '{\n  "version": 1,\n  "files": {'
    let separator = '\n'
    for (const path of [...this.#rows.keys()].sort(compareStrings)) {
      const row = this.#rows.get(path)!
      const hash = this.#hashes.toString('hex', row * hashLength, (row + 1) * hashLength)
      const key = JSON.stringify(this.#keys[row])
      yield `${separator}    ${JSON.stringify(path)}: {\n      "hash": "${hash}",\n      "key": ${key}\n    }`
      separator = ',\n'
    }
    yield this.size === 0 ? '}\n}\n' : '\n  }\n}\n'
  }

  #add(path: string, { hash, key }: ManifestFile): void {
    const row = this.#rows.get(path) ?? this.#rows.size
    this.#rows.set(path, row)
    this.#keys[row] = key
    this.#makeRoom(row + 1)
    this.#hashes.write(hash, row * hashLength, 'hex')
  }

  #makeRoom(rows: number): void {
    if (rows * hashLength <= this.#hashes.length) return
    const larger = Buffer.allocUnsafe(Math.ceil(rows * 1.5) * hashLength)
    this.#hashes.copy(larger)
    this.#hashes = larger
  }
}
