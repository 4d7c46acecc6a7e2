import { closeSync, openSync, readSync } from 'node:fs'
import { hasErrorCode } from '../output/output-error.ts'

export interface Line {
  readonly text: string
  /** In bytes. */
  readonly start: number
  /** In bytes, with its line ending. */
  readonly length: number
}

const newline = 0x0a

/** The lines of a file, one by one; none where it is not there. A last line without its ending was cut off, and is none. */
export function* readWholeLines(path: string): Iterable<Line> {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return
    throw error
  }
  try {
    const chunk = Buffer.allocUnsafe(0x10000)
    let rest = Buffer.alloc(0)
    let start = 0
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      rest = Buffer.concat([rest, chunk.subarray(0, read)])
      let from = 0
      for (let end = rest.indexOf(newline); end !== -1; end = rest.indexOf(newline, from)) {
        yield { text: rest.toString('utf8', from, end), start: start + from, length: end + 1 - from }
        from = end + 1
      }
      rest = rest.subarray(from)
      start += from
    }
  } finally {
    closeSync(file)
  }
}
