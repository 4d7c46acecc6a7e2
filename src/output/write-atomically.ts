import { closeSync, openSync } from 'node:fs'
import writeFileAtomic from 'write-file-atomic'
import { writeFully } from './write-fully.ts'

/**
 * Whole or not at all: a temporary file beside the target, then a rename. The bytes are put in through the hook because
 * `write-file-atomic` itself asks the system to write once and does not look at how much of it fitted: on a full disk it
 * would rename a truncated file over a good one.
 *
 * @param content The text, or its pieces in order: a large file is never in memory whole.
 */
export const writeAtomically = (
  path: string,
  content: string | Iterable<string>,
  { fsync }: { fsync: boolean },
): void =>
  writeFileAtomic.sync(path, undefined, {
    fsync,
    tmpfileCreated: (temporary) => writePieces(temporary, typeof content === 'string' ? [content] : content),
  })

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w')
  try {
    for (const portion of inPortions(pieces)) writeFully(file, Buffer.from(portion))
  } finally {
    closeSync(file)
  }
}

/** Characters that are written at a time: each time is a call to the system. */
const enough = 65_536

/** Pieces put together until they are worth a call to the system. */
export function* inPortions(pieces: Iterable<string>): Generator<string> {
  let waiting: string[] = []
  let size = 0
  for (const piece of pieces) {
    waiting.push(piece)
    size += piece.length
    if (size < enough) continue
    yield waiting.join('')
    waiting = []
    size = 0
  }
  if (size > 0) yield waiting.join('')
}
