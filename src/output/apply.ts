import type { WriteEntry } from '../model/run-report.ts'
import type { Target } from './contained-path.ts'
import { toOutputError } from './output-error.ts'
import { writeWhole } from './write-whole.ts'

/**
 * Does what was planned for one file. Throws an `OutputError` that says what to do, and leaves no half file behind.
 *
 * @param target Where it lies, as it was found when it was planned. What has come there since is replaced, never followed:
 *   a name in a folder is given to another file.
 * @param temporary Absolute path of the file as long as it is not whole.
 */
export function applyWrite(target: Target, { path, action }: WriteEntry, bytes: Uint8Array, temporary: string): void {
  if (action === 'unchanged' || action === 'conflict') return
  try {
    writeWhole(target, bytes, temporary)
  } catch (error) {
    throw toOutputError(error, path)
  }
}
