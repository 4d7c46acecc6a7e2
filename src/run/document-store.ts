import { closeSync, fdatasyncSync, openSync, readSync, rmSync } from 'node:fs'
import { compareStrings } from '../diagnostics/format.ts'
import type { DocumentReport } from '../model/run-report.ts'
import { toOutputError } from '../output/output-error.ts'
import type { WrittenFile } from '../output/output-folder.ts'
import { writeFully } from '../output/write-fully.ts'
import { ReadAhead } from '../sources/index.ts'
import { type DocumentLines, documentIn, keyIn, writtenStart } from './document-lines.ts'

/** Bytes of a list of no files. */
const none = 2

/** Bytes that hold most keys, with what stands in front of them. */
const roomForKey = 256

/**
 * The reports of a run's documents, in a file, a line each. In memory is only where each begins: those of a large site
 * would not fit. To be walked in the order of their keys, as often as one likes.
 */
export class DocumentStore implements Iterable<DocumentReport> {
  readonly #path: string
  readonly #shown: string
  readonly #file: number
  readonly #starts: number[] = []
  readonly #lengths: number[] = []
  readonly #writtenLengths: number[] = []
  /** Their numbers in the order of their keys, as soon as somebody has asked. */
  #order: Uint32Array | undefined
  #end: number

  /**
   * @param shown The path as messages name it.
   * @param end Bytes of the file that are to stay; what stands behind them is written over.
   * @throws {OutputError} Where the disk refuses, as all methods do that write.
   */
  constructor(path: string, shown: string, end = 0) {
    this.#path = path
    this.#shown = shown
    this.#file = this.#inWords(() => openSync(path, end === 0 ? 'w+' : 'r+'))
    this.#end = end
  }

  get size(): number {
    return this.#starts.length
  }

  /** Adds a line that belongs to no document. */
  addLine(line: object): void {
    this.#write(Buffer.from(`${JSON.stringify(line)}\n`))
  }

  /**
   * Takes note of a document whose line is there already.
   *
   * @param writtenLength Bytes of the list of its files, at the beginning of the line.
   */
  know(start: number, length: number, writtenLength: number): void {
    this.#order = undefined
    this.#starts.push(start)
    this.#lengths.push(length)
    this.#writtenLengths.push(writtenLength)
  }

  add({ bytes, lengths, writtenLengths }: Pick<DocumentLines, 'bytes' | 'lengths' | 'writtenLengths'>): void {
    let start = this.#end
    this.#write(bytes)
    for (let index = 0; index < lengths.length; index++) {
      this.know(start, lengths[index]!, writtenLengths[index]!)
      start += lengths[index]!
    }
  }

  /** Everything is on the disk when this returns. */
  sync(): void {
    this.#inWords(() => fdatasyncSync(this.#file))
  }

  *[Symbol.iterator](): Iterator<DocumentReport> {
    this.#order ??= this.#sort()
    for (const index of this.#order) yield this.#read(index)
  }

  /** Files of all documents, in the order in which they were done. */
  *written(): Iterable<WrittenFile> {
    const lines = new ReadAhead(this.#file)
    for (let index = 0; index < this.#starts.length; index++) {
      const length = this.#writtenLengths[index]!
      if (length > none) yield* JSON.parse(lines.at(this.#starts[index]! + writtenStart, length).toString())
    }
  }

  /** @param keep Whether the file stays, for a run that takes up where this one was broken off. */
  close(keep: boolean): void {
    closeSync(this.#file)
    if (!keep) rmSync(this.#path, { force: true })
  }

  /** The keys are not held while the run lasts: they are as much as all the rest. */
  #sort(): Uint32Array {
    const lines = new ReadAhead(this.#file)
    const keys = Array.from(this.#starts.keys(), (index) => this.#keyOf(index, lines))
    return Uint32Array.from(keys.keys()).sort((a, b) => compareStrings(keys[a]!, keys[b]!))
  }

  #keyOf(index: number, lines: ReadAhead): string {
    const before = writtenStart + this.#writtenLengths[index]!
    const part = lines.at(this.#starts[index]! + before, Math.min(this.#lengths[index]! - before, roomForKey))
    return keyIn(part) ?? this.#read(index).key
  }

  #read(index: number): DocumentReport {
    return documentIn(this.#bytes(this.#starts[index]!, this.#lengths[index]!)).report
  }

  #bytes(start: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length)
    readSync(this.#file, bytes, 0, length, start)
    return bytes
  }

  #write(bytes: Uint8Array): void {
    this.#inWords(() => writeFully(this.#file, bytes, this.#end))
    this.#end += bytes.length
  }

  #inWords<Result>(call: () => Result): Result {
    try {
      return call()
    } catch (error) {
      throw toOutputError(error, this.#shown)
    }
  }
}
