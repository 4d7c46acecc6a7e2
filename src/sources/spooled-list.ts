import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InputError } from './input-error.ts'

/** Bytes that stay in memory: those of a few thousand posts. */
const roomInMemory = 1 << 20

/** Bytes that are read at a time by who walks the list. */
const stride = 1 << 16

/**
 * A list whose values are JSON behind each other, in memory while there are few, else in a temporary file. In memory is
 * then only where each begins.
 */
export class SpooledList<Value> implements Iterable<Value> {
  readonly #starts = [0]
  #recent = Buffer.alloc(0)
  #recentLength = 0
  #file: number | undefined
  /** Bytes in the file. */
  #spooled = 0

  get length(): number {
    return this.#starts.length - 1
  }

  /** @throws {InputError} Where there is no room for it. */
  add(value: Value): void {
    const bytes = Buffer.from(JSON.stringify(value))
    if (this.#recentLength + bytes.length > roomInMemory) this.#spool()
    this.#makeRoom(bytes.length)
    bytes.copy(this.#recent, this.#recentLength)
    this.#recentLength += bytes.length
    this.#starts.push(this.#spooled + this.#recentLength)
  }

  at(index: number): Value | undefined {
    const start = this.#starts[index]
    const end = this.#starts[index + 1]
    return start === undefined || end === undefined ? undefined : JSON.parse(this.#bytes(start, end).toString())
  }

  [Symbol.iterator](): Iterator<Value> {
    return this.part(0, this.length)
  }

  /** @param to Number of the first value that is not wanted. */
  *part(from: number, to: number): Generator<Value> {
    for (let first = from; first < to; ) {
      const start = this.#starts[first]!
      const isSpooled = start < this.#spooled
      let next = first + 1
      while (
        next < to &&
        this.#starts[next + 1]! - start <= stride &&
        this.#starts[next]! < this.#spooled === isSpooled
      )
        next++
      const bytes = this.#bytes(start, this.#starts[next]!)
      for (; first < next; first++)
        yield JSON.parse(bytes.toString('utf8', this.#starts[first]! - start, this.#starts[first + 1]! - start))
    }
  }

  /** To be called when nobody needs the list any more. */
  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
    this.#file = undefined
  }

  #bytes(start: number, end: number): Buffer {
    if (start >= this.#spooled) return this.#recent.subarray(start - this.#spooled, end - this.#spooled)
    if (this.#file === undefined) throw new Error('the list was closed')
    const bytes = Buffer.allocUnsafe(end - start)
    readSync(this.#file, bytes, 0, bytes.length, start)
    return bytes
  }

  #makeRoom(length: number): void {
    const needed = this.#recentLength + length
    if (needed <= this.#recent.length) return
    const larger = Buffer.allocUnsafe(Math.max(needed, Math.min(roomInMemory, this.#recent.length * 2), stride))
    this.#recent.copy(larger, 0, 0, this.#recentLength)
    this.#recent = larger
  }

  #spool(): void {
    try {
      this.#file ??= openNameless()
      writeFileSync(this.#file, this.#recent.subarray(0, this.#recentLength))
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new InputError(
        `Unexpected \`${tmpdir()}\`, expected room for temporary files (${reason}); free some there, ` +
          'or name another folder in the environment variable `TMPDIR`',
        { cause },
      )
    }
    this.#spooled += this.#recentLength
    this.#recentLength = 0
  }
}

/** It has lost its name before anything is in it: it is gone with the run, whatever ends the run. */
function openNameless(): number {
  const path = join(tmpdir(), `shortmark-${randomUUID()}`)
  const file = openSync(path, 'wx+', 0o600)
  unlinkSync(path)
  return file
}
