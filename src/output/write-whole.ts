import { closeSync, fchmodSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Target } from './contained-path.ts'
import { makeFolder } from './make-folder.ts'
import { openNew } from './open-new.ts'
import { hasErrorCode } from './output-error.ts'
import { temporaryBeside } from './temporary-name.ts'
import { writeFully } from './write-fully.ts'

/**
 * Whole or not at all, for a document of thousands: written elsewhere, then renamed. Nothing is forced onto the disk, which
 * costs more than all the rest; after a power cut the journal knows what is to be done again.
 *
 * @param temporary Absolute path, nobody else's, in a folder that whoever takes up a run that was killed clears away.
 */
export function writeWhole({ path, stats }: Target, bytes: Uint8Array, temporary: string): void {
  const mode = stats && stats.mode & 0o7777
  try {
    renameWhole(temporary, path, bytes, mode)
  } catch (error) {
    // A folder of the output may lie on another disk than the rest. The name is that which the next run takes, too.
    if (!hasErrorCode(error, 'EXDEV')) throw error
    renameWhole(temporaryBeside(path), path, bytes, mode)
  }
}

function renameWhole(temporary: string, path: string, bytes: Uint8Array, mode: number | undefined): void {
  try {
    writeTemporary(temporary, bytes, mode)
    inFolder(path, () => renameSync(temporary, path))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

function writeTemporary(temporary: string, bytes: Uint8Array, mode: number | undefined): void {
  const file = inFolder(temporary, () => openNew(temporary))
  try {
    writeFully(file, bytes)
    if (mode !== undefined) fchmodSync(file, mode)
  } finally {
    closeSync(file)
  }
}

/** The folder of the file is made where it is missing, which is seldom. */
function inFolder<Result>(path: string, act: () => Result): Result {
  try {
    return act()
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT')) throw error
    makeFolder(dirname(path))
    return act()
  }
}
