import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { visibleText } from '../diagnostics/visible-text.ts'
import { writeAtomically } from '../output/write-atomically.ts'
import { type Baseline, emptyBaseline, parseBaseline, renderBaseline } from '../reports/baseline.ts'
import { UsageError } from './usage-error.ts'

/**
 * @param isToBeWritten Whether it may be missing still.
 * @throws {UsageError} When it cannot be read, or is none.
 */
export async function readBaseline(path: string, cwd: string, isToBeWritten: boolean): Promise<Baseline> {
  let text: string
  try {
    text = await readFile(resolve(cwd, path), 'utf8')
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    if (isMissing && isToBeWritten) return emptyBaseline
    const reason = isMissing ? 'there is none; write it with `--update-baseline`' : (error as Error).message
    throw new UsageError(`Unexpected \`${visibleText(path)}\`, expected the file of a baseline (${reason})`)
  }
  const baseline = parseBaseline(text)
  if (typeof baseline !== 'string') return baseline
  throw new UsageError(
    `Unexpected content of \`${visibleText(path)}\` (${visibleText(baseline)}), expected a baseline; ` +
      'restore it, or delete it and write it again with `--update-baseline`',
  )
}

/** @throws {UsageError} When the disk refuses. */
export async function writeBaseline(path: string, cwd: string, baseline: Baseline): Promise<void> {
  try {
    await writeAtomically(resolve(cwd, path), renderBaseline(baseline), { fsync: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`Unexpected \`${visibleText(path)}\`, expected a file that can be written (${reason})`)
  }
}
