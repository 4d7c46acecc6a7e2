import { closeSync, fchmodSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { hashOf } from './hash.ts'
import { makeFolder } from './make-folder.ts'
import { hasErrorCode } from './output-error.ts'

export interface WholeOptions {
  /** Absolute path of a folder for files that are not whole yet; made where it is missing. */
  readonly partial: string
  /** That of the file it takes the place of. */
  readonly mode?: number
}

/**
 * Whole or not at all, for a document of thousands: written elsewhere, then renamed. Names of unfinished files come from
 * those of the finished ones, so that whoever takes up a run that was killed knows what to clear away. Nothing is forced
 * onto the disk, which costs more than all the rest; after a power cut the journal knows what is to be done again.
 */
export function writeWhole(path: string, content: string, options: WholeOptions): void {
  const apart = join(options.partial, hashOf(path).slice(0, 32))
  try {
    renameWhole(apart, path, content, options)
  } catch (error) {
    // A folder of the output may lie on another disk than the rest.
    if (!hasErrorCode(error, 'EXDEV')) throw error
    renameWhole(join(dirname(path), `.${basename(path)}.partial`), path, content, options)
  }
}

function renameWhole(temporary: string, path: string, content: string, { mode }: WholeOptions): void {
  try {
    writeTemporary(temporary, content, mode)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** `writeFileSync` goes on until all is written, or fails: on a full disk one call to the system writes a part. */
function writeTemporary(temporary: string, content: string, mode: number | undefined): void {
  const file = openMaking(temporary)
  try {
    writeFileSync(file, content)
    if (mode !== undefined) fchmodSync(file, mode & 0o7777)
  } finally {
    closeSync(file)
  }
}

function openMaking(path: string): number {
  try {
    return openSync(path, 'w')
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT')) throw error
    makeFolder(dirname(path))
    return openSync(path, 'w')
  }
}
