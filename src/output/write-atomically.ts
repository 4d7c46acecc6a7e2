import { closeSync, openSync, writeFileSync } from 'node:fs'
import writeFileAtomic from 'write-file-atomic'

/**
 * Whole or not at all: a temporary file beside the target, then a rename. The bytes are put in through the hook because
 * `write-file-atomic` itself asks the system to write once and does not look at how much of it fitted: on a full disk it
 * would rename a truncated file over a good one. `writeFileSync` goes on until all is written, or fails.
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
    for (const piece of pieces) writeFileSync(file, piece)
  } finally {
    closeSync(file)
  }
}
