import pc from 'picocolors'
import { textWidth, truncate } from '../diagnostics/text-width.ts'
import { visibleText } from '../diagnostics/visible-text.ts'
import { grouped } from '../model/grouped.ts'
import { plural } from '../model/plural.ts'
import type { FileChange } from './hunks.ts'
import { hunksOf } from './hunks.ts'

export interface DiffStatOptions {
  readonly color: boolean
  /** Columns of the terminal (default: 80). */
  readonly width?: number
}

export interface DiffStat {
  /** One line. Empty where nothing differs. */
  file(change: FileChange): string
  /** The line at the end. Empty where no file differs. */
  total(): string
}

/** Columns of the number of lines. */
const countWidth = 5

/**
 *      posts/fog-signal.md                              |   12 +++++++++---
 *      2 files changed, 30 insertions(+), 3 deletions(-)
 *
 * As `git diff --stat` has it, but for the columns: git knows all files before it writes the first.
 */
export function createDiffStat({ color, width = 80 }: DiffStatOptions): DiffStat {
  const colors = pc.createColors(color)
  // Git gives five eighths of a line to the name.
  const nameWidth = Math.max(20, Math.floor((width * 5) / 8))
  const graphWidth = Math.max(5, width - nameWidth - countWidth - 5)
  const paint = { '+': colors.green, '-': colors.red }
  const sum = { files: 0, insertions: 0, deletions: 0 }
  return {
    file(change) {
      if (change.before === change.after) return ''
      const { insertions, deletions } = count(change)
      sum.files++
      sum.insertions += insertions
      sum.deletions += deletions
      const scale = Math.min(1, graphWidth / (insertions + deletions))
      const graph = (['+', '-'] as const).map((sign) => {
        const lines = sign === '+' ? insertions : deletions
        return lines === 0 ? '' : paint[sign](sign.repeat(Math.max(1, Math.floor(lines * scale))))
      })
      const number = grouped(insertions + deletions).padStart(countWidth)
      return ` ${inColumn(visibleText(change.path), nameWidth)} | ${number} ${graph.join('')}`.trimEnd().concat('\n')
    },
    total() {
      if (sum.files === 0) return ''
      const { files, insertions, deletions } = sum
      const parts = [
        `${plural(files, 'file')} changed`,
        ...(insertions > 0 ? [`${plural(insertions, 'insertion')}(+)`] : []),
        ...(deletions > 0 ? [`${plural(deletions, 'deletion')}(-)`] : []),
      ]
      return ` ${parts.join(', ')}\n`
    },
  }
}

function count(change: FileChange): { insertions: number; deletions: number } {
  const lines = hunksOf(change, 0).flatMap((hunk) => hunk.lines)
  const startsWith = (sign: string) => lines.filter((line) => line.startsWith(sign)).length
  return { insertions: startsWith('+'), deletions: startsWith('-') }
}

/** The end of a path tells more than its beginning. */
function inColumn(path: string, width: number): string {
  if (textWidth(path) <= width) return path + ' '.repeat(width - textWidth(path))
  const reversed = (text: string) =>
    [...new Intl.Segmenter('en').segment(text)]
      .map(({ segment }) => segment)
      .reverse()
      .join('')
  return reversed(truncate(reversed(path), width))
}
