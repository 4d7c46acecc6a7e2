import { isUtf8 } from 'node:buffer'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, isAbsolute, resolve } from 'node:path'
import { visibleText } from '../diagnostics/visible-text.ts'
import { plural } from '../model/plural.ts'
import { temporaryBeside } from '../output/temporary-name.ts'
import type { FileChange } from '../reports/hunks.ts'
import { renderPatch } from '../reports/patch.ts'
import { UsageError } from './usage-error.ts'

export interface PatchFile {
  add(changes: readonly FileChange[]): Promise<void>
  /** Puts the file in its place, and says how to apply it. */
  finish(): Promise<string>
  /** Leaves nothing behind, if it was not finished. */
  discard(): Promise<void>
}

export interface PatchOptions {
  readonly cwd: string
  /** The folder that paths are relative to, as the user named it; none for the working directory. */
  readonly out?: string | undefined
}

/**
 * A patch that grows document by document and takes its place when it is whole.
 *
 * @throws {UsageError} When the disk refuses.
 */
export async function openPatch(path: string, { cwd, out }: PatchOptions): Promise<PatchFile> {
  const target = resolve(cwd, path)
  const draft = temporaryBeside(target, `-${process.pid}`)
  const guard = <Result>(work: () => Promise<Result>): Promise<Result> =>
    work().catch((error: unknown) => {
      if (error instanceof UsageError) throw error
      const reason = error instanceof Error ? error.message : String(error)
      throw new UsageError(`Unexpected \`${visibleText(path)}\`, expected a file that can be written (${reason})`)
    })
  const file = await guard(async () => {
    await mkdir(dirname(target), { recursive: true })
    return open(draft, 'w')
  })
  let files = 0
  let isFinished = false

  return {
    add: (changes) =>
      guard(async () => {
        for (const change of changes) {
          await check(change, resolve(cwd, out ?? ''))
          await file.write(renderPatch(change))
          files++
        }
      }),
    finish: () =>
      guard(async () => {
        await file.close()
        await rename(draft, target)
        isFinished = true
        if (files === 0) return `Nothing would change: ${visibleText(path)} is empty.\n`
        return `Wrote what would change in ${plural(files, 'file')} to ${visibleText(path)}. Apply it ${howTo(path, out)}\n`
      }),
    async discard() {
      if (isFinished) return
      await file.close()
      await rm(draft, { force: true })
    },
  }
}

/**
 * Git takes only paths below the folder it stands in, and only lines as they are.
 *
 * @throws {UsageError} Where a change can be no patch.
 */
async function check({ path, before }: FileChange, folder: string): Promise<void> {
  if (isAbsolute(path) || path.split('/').includes('..'))
    throw new UsageError(
      `Unexpected \`${visibleText(path)}\` with \`--patch\`, expected files below the working directory; run it from a folder that holds them`,
    )
  // The sign for bytes that were no UTF-8 may stand in a text of its own right.
  if (before?.includes('\ufffd') && !isUtf8(await readFile(resolve(folder, path))))
    throw new UsageError(
      `Unexpected bytes in \`${visibleText(path)}\`, expected UTF-8 with \`--patch\`; save it as UTF-8, or run without \`--patch\``,
    )
}

/**
 * With `-p1` git does not guess, which it does by the name of the folder it stands in; and whatever its configuration has
 * to say about spaces at the ends of lines, they are wanted.
 */
const flags = '-p1 --whitespace=nowarn'

function howTo(path: string, out: string | undefined): string {
  const patch = shellWord(path)
  if (out === undefined || out === '.') return `here: git apply ${flags} ${patch}`
  const isBelow = !isAbsolute(out) && !out.split(/[\\/]/).includes('..')
  if (isBelow) return `here: git apply ${flags} --directory=${shellWord(out.replace(/^\.\//, ''))} ${patch}`
  return `in ${visibleText(out)}: git apply ${flags} <path of ${visibleText(path)}>`
}

const shellWord = (word: string): string => {
  const text = visibleText(word)
  return /^[\w./@%+=:,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
