import type { Stats } from 'node:fs'
import { closeSync, fchmodSync, fchownSync, fsyncSync, renameSync, rmSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { threadId } from 'node:worker_threads'
import { behindLinks } from './behind-links.ts'
import { openNew } from './open-new.ts'
import { hasErrorCode } from './output-error.ts'
import { temporaryBeside } from './temporary-name.ts'
import { writeFully } from './write-fully.ts'

/**
 * Whole or not at all: a temporary file beside the target, then a rename. The new file has the owner and the mode of the one
 * that it replaces. Our own, as `write-file-atomic` hangs a number on the whole name, for which there is no room beside a long
 * one, and `atomically` answers signals, which are the run's.
 *
 * @param content The text, or its pieces in order: a large file is never in memory whole.
 */
export function writeAtomically(path: string, content: string | Iterable<string>, { fsync }: { fsync: boolean }): void {
  // A rename would put a file in the place of a link.
  const target = behindLinks(resolve(path))
  const temporary = temporaryBeside(target, `-${process.pid}-${threadId}`)
  try {
    const file = openNew(temporary)
    try {
      // First of all: what only its owner may read must not lie open for a moment.
      const stats = statSync(target, { throwIfNoEntry: false })
      if (stats !== undefined) resemble(file, stats)
      for (const portion of inPortions(typeof content === 'string' ? [content] : content))
        writeFully(file, Buffer.from(portion))
      if (fsync) fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

function resemble(file: number, { uid, gid, mode }: Stats): void {
  asFarAsAllowed(() => fchownSync(file, uid, gid))
  asFarAsAllowed(() => fchmodSync(file, mode & 0o7777))
}

/** Only root may give files away, and some file systems know neither owners nor modes. */
function asFarAsAllowed(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!hasErrorCode(error, 'EPERM', 'EINVAL', 'ENOSYS')) throw error
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
