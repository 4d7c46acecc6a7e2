import { createHash, hash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

/** SHA-256, in hexadecimal. */
export const hashOf = (content: string | Uint8Array): string => hash('sha256', content, 'hex')

/** That of a text in pieces. */
export function hashOfPieces(pieces: Iterable<string | Uint8Array>): string {
  const sum = createHash('sha256')
  for (const piece of pieces) sum.update(piece)
  return sum.digest('hex')
}

/** That of a file that may be too large to be read whole. */
export function hashOfFile(path: string): string {
  const file = openSync(path, 'r')
  try {
    return hashOfPieces(chunksOf(file))
  } finally {
    closeSync(file)
  }
}

const chunkLength = 1 << 16

/** Each chunk is gone when the next one is asked for. */
function* chunksOf(file: number): Generator<Uint8Array> {
  const chunk = Buffer.allocUnsafe(chunkLength)
  for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk)) yield chunk.subarray(0, length)
}
