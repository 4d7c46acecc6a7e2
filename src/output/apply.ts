import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { WriteEntry } from '../model/run-report.ts'
import { resolveInside } from './contained-path.ts'
import { toOutputError } from './output-error.ts'
import { writeAtomically } from './write-atomically.ts'

/**
 * Does what was planned for one file. Throws an `OutputError` that says what to do, and leaves no half file behind.
 *
 * @param root Absolute path of the output folder; made where it is missing.
 */
export async function applyWrite(root: string, { path, action }: WriteEntry, content: string): Promise<void> {
  if (action === 'unchanged' || action === 'conflict') return
  try {
    const target = await resolveInside(root, path)
    await mkdir(dirname(target), { recursive: true })
    // Forcing each file onto the disk costs more than all the rest; after a power cut a second run mends what is missing.
    await writeAtomically(target, content, { fsync: false })
  } catch (error) {
    throw toOutputError(error, path)
  }
}
