import pc from 'picocolors'
import { visibleLines, visibleText } from '../diagnostics/visible-text.ts'
import type { ShortcodeUse } from '../model/document.ts'
import { placeText } from './findings.ts'
import type { FileChange } from './hunks.ts'
import { formatHunks, hunksOf } from './hunks.ts'

export interface DiffOptions {
  readonly color: boolean
}

/** A unified diff with the headers of git, but names as they are read. Empty where nothing differs. */
export function renderDiff({ path, before, after }: FileChange, { color }: DiffOptions): string {
  if (before === after) return ''
  const from = before === undefined ? '/dev/null' : `a/${visibleText(path)}`
  const to = `b/${visibleText(path)}`
  const hunks = formatHunks(hunksOf({ path, before, after }, 3))
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
