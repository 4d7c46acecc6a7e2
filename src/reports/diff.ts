import type { StructuredPatch, StructuredPatchHunk } from 'diff'
import { formatPatch, OMIT_HEADERS, structuredPatch } from 'diff'
import pc from 'picocolors'
import { visibleLines, visibleText } from '../diagnostics/visible-text.ts'
import type { ShortcodeUse } from '../model/document.ts'
import { placeText } from './findings.ts'

export interface FileChange {
  /** Relative to the output folder. */
  readonly path: string
  /** What is on disk; none where the file is new. */
  readonly before: string | undefined
  readonly after: string
}

export interface DiffOptions {
  readonly color: boolean
}

/**
 * Lines that may differ before the whole file is shown as replaced. The time to compare grows with the square of it.
 * Not a time limit: the same texts must give the same diff on every machine.
 */
const maxEditLength = 1000

/** A unified diff with the headers of git, but names as they are read. Empty where nothing differs. */
export function renderDiff({ path, before, after }: FileChange, { color }: DiffOptions): string {
  if (before === after) return ''
  const from = before === undefined ? '/dev/null' : `a/${visibleText(path)}`
  const to = `b/${visibleText(path)}`
  const patch =
    (before === undefined
      ? undefined
      : structuredPatch(from, to, before, after, undefined, undefined, { context: 3, maxEditLength })) ??
    replacement(from, to, before ?? '', after)
  const hunks = patch.hunks.length === 0 ? '' : formatPatch(patch, OMIT_HEADERS)
  return paint(`--- ${from}\n+++ ${to}\n${visibleLines(hunks)}`, color)
}

/** What each shortcode became, where the run kept it. Empty where it kept nothing. */
export function renderSourceDiff(
  uses: readonly ShortcodeUse[],
  { file, color }: DiffOptions & { readonly file: string },
): string {
  const colors = pc.createColors(color)
  return uses
    .flatMap(({ source, result, place, outcome }) => {
      if (result === undefined) return []
      const head = `${colors.bold(placeText(file, place))} ${colors.dim(outcome)}`
      const became = result === '' ? '' : `${mark('+', result, colors.green)}\n`
      return [`${head}\n${mark('-', source, colors.red)}\n${became}`]
    })
    .join('\n')
}

const mark = (sign: string, text: string, colour: (text: string) => string): string =>
  visibleLines(text.replace(/\n$/, ''))
    .split('\n')
    .map((line) => colour(`${sign} ${line}`))
    .join('\n')

/** All lines out, all lines in. */
function replacement(from: string, to: string, before: string, after: string): StructuredPatch {
  const old = linesOf('-', before)
  const fresh = linesOf('+', after)
  const hunk: StructuredPatchHunk = {
    oldStart: 1,
    oldLines: old.count,
    newStart: 1,
    newLines: fresh.count,
    lines: [...old.lines, ...fresh.lines],
  }
  return {
    oldFileName: from,
    newFileName: to,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: hunk.lines.length === 0 ? [] : [hunk],
  }
}

function linesOf(sign: string, text: string): { count: number; lines: string[] } {
  if (text === '') return { count: 0, lines: [] }
  const lines = text.split('\n').map((line) => sign + line)
  const count = text.endsWith('\n') ? lines.length - 1 : lines.length
  if (count === lines.length) return { count, lines: [...lines, '\\ No newline at end of file'] }
  return { count, lines: lines.slice(0, count) }
}

function paint(diff: string, color: boolean): string {
  if (!color) return diff
  const colors = pc.createColors(true)
  const [from, to, ...lines] = diff.split('\n')
  const painted = lines.map((line) => {
    if (line.startsWith('@@')) return colors.cyan(line)
    if (line.startsWith('+')) return colors.green(line)
    return line.startsWith('-') ? colors.red(line) : line
  })
  return [colors.bold(from), colors.bold(to), ...painted].join('\n')
}
