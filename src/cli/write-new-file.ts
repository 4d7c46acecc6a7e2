import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { visibleText } from '../diagnostics/visible-text.ts'
import { UsageError } from './usage-error.ts'

/**
 * For files that a person goes on with: what is there is theirs, unless they say otherwise.
 *
 * @throws {UsageError} When the file is there, or the disk refuses.
 */
export async function writeNewFile(
  path: string,
  content: string,
  { cwd, overwrite = false }: { readonly cwd: string; readonly overwrite?: boolean },
): Promise<void> {
  const file = resolve(cwd, path)
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content, { flag: overwrite ? 'w' : 'wx' })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`Unexpected \`${visibleText(path)}\`, expected a file that can be written (${reason})`)
  }
}
