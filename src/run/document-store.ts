import { closeSync, fdatasyncSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { compareStrings } from '../diagnostics/format.ts'
import type { DocumentReport } from '../model/run-report.ts'
import { toOutputError } from '../output/output-error.ts'
import type { TaskResult } from './task.ts'

/** A document that is done: its report, and what is on the disk because of it. */
export type StoredDocument = Pick<TaskResult, 'report' | 'written'>

const opening = Buffer.from('{"written":')

/** Bytes of a list of no files. */
const none = 2

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
    this.#write([Buffer.from(`${JSON.stringify(line)}\n`)])
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

  add(documents: readonly StoredDocument[]): void {
    const lines = documents.map(({ report, written }) => {
      const files = Buffer.from(JSON.stringify(written))
      const line = Buffer.concat([opening, files, Buffer.from(`,"report":${JSON.stringify(report)}}\n`)])
      return { line, writtenLength: files.length }
    })
    let start = this.#end
    this.#write(lines.map(({ line }) => line))
    for (const { line, writtenLength } of lines) {
      this.know(start, line.length, writtenLength)
      start += line.length
    }
  }

  /** Everything is on the disk when this returns. */
  sync(): void {
    this.#inWords(() => fdatasyncSync(this.#file))
  }

  *[Symbol.iterator](): Iterator<DocumentReport> {
    this.#order ??= this.#sort()
    for (const index of this.#order) yield this.#read(index).report
  }

  /** Files of all documents, in the order in which they were done. */
  *written(): Iterable<StoredDocument['written'][number]> {
    for (const [index, length] of this.#writtenLengths.entries())
      if (length > none) yield* JSON.parse(this.#bytes(this.#starts[index]! + opening.length, length).toString())
  }

  /** @param keep Whether the file stays, for a run that takes up where this one was broken off. */
  close(keep: boolean): void {
    closeSync(this.#file)
    if (!keep) rmSync(this.#path, { force: true })
  }

  /** The keys are not held while the run lasts: they are as much as all the rest. */
  #sort(): Uint32Array {
    const keys = Array.from(this.#starts.keys(), (index) => this.#read(index).report.key)
    return Uint32Array.from(keys.keys()).sort((a, b) => compareStrings(keys[a]!, keys[b]!))
  }

  #read(index: number): StoredDocument {
    return JSON.parse(this.#bytes(this.#starts[index]!, this.#lengths[index]!).toString())
  }

  #bytes(start: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length)
    readSync(this.#file, bytes, 0, length, start)
    return bytes
  }

  /** One call to the system may write a part. */
  #write(lines: readonly Buffer[]): void {
    const bytes = Buffer.concat(lines)
    this.#inWords(() => {
      for (let done = 0; done < bytes.length; )
        done += writeSync(this.#file, bytes, done, bytes.length - done, this.#end + done)
    })
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
