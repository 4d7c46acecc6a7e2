import { dirname } from 'node:path'
import type { WriteEntry } from '../model/run-report.ts'
import type { ContainedFolder } from './contained-path.ts'
import { makeFolder } from './make-folder.ts'
import { toOutputError } from './output-error.ts'
import { type WholeOptions, writeWhole } from './write-whole.ts'

/**
 * Does what was planned for one file. Throws an `OutputError` that says what to do, and leaves no half file behind.
 *
 * @param folder The output folder; made where it is missing.
 */
export function applyWrite(
  folder: ContainedFolder,
  { path, action }: WriteEntry,
  content: string,
  options: Pick<WholeOptions, 'partial'>,
): void {
  if (action === 'unchanged' || action === 'conflict') return
  try {
    const target = folder.resolve(path)
    if (target.stats === undefined) makeFolder(dirname(target.path))
    writeWhole(target.path, content, { ...options, ...(target.stats && { mode: target.stats.mode }) })
  } catch (error) {
    throw toOutputError(error, path)
  }
}
