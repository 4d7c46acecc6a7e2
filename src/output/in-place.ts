import { isUtf8 } from 'node:buffer'
import { lstatSync, readFileSync } from 'node:fs'
import { ContainedFolder } from './contained-path.ts'
import type { PlannedWrite } from './file-writer.ts'
import { hashOf } from './hash.ts'
import { toOutputError } from './output-error.ts'
import { writeAtomically } from './write-atomically.ts'

/** A file that is to be changed where it stands. */
export interface OwnFile {
  /** Key of its post. */
  readonly key: string
  /** As reports show it. */
  readonly path: string
  /** Absolute path of the folder it was found in; nothing outside is touched. */
  readonly root: string
  /** Inside that folder, with forward slashes. */
  readonly relativePath: string
  /** The whole text that its document was read from. */
  readonly before: string
}

/**
 * Why a file is left alone.
 *
 * - `link`: it is a symbolic link; the file behind it may lie anywhere
 * - `encoding`: it is not UTF-8, so that what was read cannot be written back to the byte
 * - `edited`: it is not what was read any more
 */
export type Refusal = 'link' | 'encoding' | 'edited'

/** Compares with the bytes on disk, and touches nothing. Throws an `OutputError` where the disk refuses. */
export function planInPlace(file: OwnFile, content: string): PlannedWrite | Refusal {
  const { key, path, before } = file
  try {
    if (lstatSync(`${file.root}/${file.relativePath}`).isSymbolicLink()) return 'link'
    const bytes = readFileSync(new ContainedFolder(file.root).resolve(file.relativePath).path)
    if (!isUtf8(bytes)) return 'encoding'
    if (!bytes.equals(Buffer.from(before))) return 'edited'
    const action = content === before ? 'unchanged' : 'update'
    return { entry: { path, key, action }, content, hash: hashOf(content), before }
  } catch (error) {
    throw toOutputError(error, path)
  }
}

/** Does what was planned; what is right stays untouched. Throws an `OutputError`, and leaves no half file behind. */
export function applyInPlace(file: OwnFile, { entry, content }: PlannedWrite): void {
  if (entry.action !== 'update') return
  try {
    // Somebody's only copy: worth waiting for the disk.
    writeAtomically(new ContainedFolder(file.root).resolve(file.relativePath).path, content, { fsync: true })
  } catch (error) {
    throw toOutputError(error, file.path)
  }
}
