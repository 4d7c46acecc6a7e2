import { readSync } from 'node:fs'

/** Bytes that are read at a time: those of about ten posts, or a few dozen reports. */
const stride = 1 << 16

/** Reads parts of a file that lie behind each other, or nearly, with few calls to the system. */
export class ReadAhead {
  readonly #file: number
  readonly #room = Buffer.allocUnsafe(stride)
  #bytes = this.#room.subarray(0, 0)
  /** Where in the file they begin. */
  #start = 0

  constructor(file: number) {
    this.#file = file
  }

  /** What it returns holds until the next call, and is shorter than asked for where the file ends. */
  at(start: number, length: number): Buffer {
    if (start < this.#start || start + length > this.#start + this.#bytes.length) this.#read(start, length)
    return this.#bytes.subarray(start - this.#start, start - this.#start + length)
  }

  #read(start: number, length: number): void {
    const room = length <= stride ? this.#room : Buffer.allocUnsafe(length)
    this.#bytes = room.subarray(0, readSync(this.#file, room, 0, room.length, start))
    this.#start = start
  }
}
