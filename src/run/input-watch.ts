import { statSync } from 'node:fs'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { InputFile } from '../sources/index.ts'
import { InputError } from '../sources/index.ts'

/** What tells one state of a file from another. None where it is gone. */
export type Stamp = readonly [size: number, modified: number, inode: number] | undefined

/**
 * The inputs as they were when the run began. They are read twice: what was found the first time says where a document goes
 * and what it refers to, and is worth nothing for a file that became another meanwhile.
 */
export interface InputWatch {
  readonly stamps: readonly Stamp[]
  /**
   * To be asked when all was read. A file that was changed by the run itself is none of its business: with `--in-place` each
   * is compared before it is written.
   *
   * @throws {InputError} Where a file is not what it was.
   */
  check(inPlace: boolean): void
}

export function watchInputs(files: readonly InputFile[]): InputWatch {
  const stamps = files.map(stampOf)
  return {
    stamps,
    check(inPlace) {
      const now = files.map(stampOf)
      const isSame = (index: number): boolean => String(now[index]) === String(stamps[index])
      const gone = files.filter((_, index) => now[index] === undefined)
      const changed = files.filter((_, index) => now[index] !== undefined && !isSame(index))
      if (gone.length > 0)
        throw new InputError(
          `Unexpected loss of ${naming(gone)} while the run went on; what could be read is done. ` +
            'Put back what is gone and run again.',
        )
      if (changed.length > 0 && !inPlace)
        throw new InputError(
          `Unexpected change of ${naming(changed)} while the run went on; what was made of it may be of one state or the other. ` +
            'Run again when nobody writes to it.',
        )
    },
  }
}

/** @throws {InputError} Where the second reading gave fewer documents than the first had found. */
export function checkSameCount(expected: number, read: number, diagnostics: readonly Diagnostic[]): void {
  if (read >= expected) return
  const reasons = diagnostics.flatMap((finding) =>
    finding.code === 'file-unreadable' ? [` \`${finding.file}\`: ${finding.details.reason}.`] : [],
  )
  throw new InputError(
    `Unexpected lack of ${expected - read} of ${expected} documents when the input was read again; the others are done.` +
      `${reasons.slice(0, shown).join('')} Run again when all of it can be read.`,
  )
}

function stampOf({ path }: InputFile): Stamp {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats === undefined ? undefined : [stats.size, stats.mtimeMs, stats.ino]
}

/** How many are named before the rest is counted. */
const shown = 3

function naming(files: readonly InputFile[]): string {
  const named = files.slice(0, shown).map(({ file }) => `\`${file}\``)
  return `${named.join(', ')}${files.length > shown ? ` and ${files.length - shown} more` : ''}`
}
