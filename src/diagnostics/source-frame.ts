import type { Place } from '../model/place.ts'
import { textWidth } from './text-width.ts'
import { visibleText } from './visible-text.ts'

export interface SourceFrameOptions {
  /** Lines shown before and after the one in question (default: 1). */
  readonly context?: number
  /** Columns of source shown; longer lines are cut around the place (default: 80). */
  readonly width?: number
  /** Paints line numbers and neighbours; plain by default, so that this room needs no colour library. */
  readonly dim?: (text: string) => string
  /** Paints the caret. */
  readonly highlight?: (text: string) => string
}

const plain = (text: string): string => text

/**
 *     1 | Before.
 *   > 2 | [gallery ids="a"]
 *       | ^^^^^^^^^^^^^^^^^
 *     3 | After.
 *
 * Empty where the source has no such line.
 */
export function sourceFrame(source: string, place: Place, options: SourceFrameOptions = {}): string {
  const { context = 1, width = 80, dim = plain, highlight = plain } = options
  const first = Math.max(1, place.line - context)
  const lines = takeLines(source, first, place.line + context)
  const target = lines[place.line - first]
  if (target === undefined) return ''

  const window = windowOf(target, place, width)
  const gutter = String(first + lines.length - 1).length
  const rows = lines.map((line, index) => {
    const number = String(first + index).padStart(gutter)
    const text = cut(line, window.start, width)
    return index === place.line - first ? `> ${number} | ${text}` : dim(`  ${number} | ${text}`.trimEnd())
  })
  const indent = shownWidth(target, window.start, window.from) + (window.start > 0 ? 1 : 0)
  const caret = '^'.repeat(Math.max(1, shownWidth(target, window.from, window.to)))
  rows.splice(place.line - first + 1, 0, `  ${' '.repeat(gutter)} | ${' '.repeat(indent)}${highlight(caret)}`)
  return rows.join('\n')
}

/** Line endings as unist counts them. Reads no further than the last line asked for: exports are large. */
function takeLines(source: string, first: number, last: number): string[] {
  const ending = /\r\n|\n|\r/g
  const lines: string[] = []
  let start = 0
  for (let line = 1; line <= last; line++) {
    const match = ending.exec(source)
    if (line >= first) lines.push(source.slice(start, match?.index ?? source.length))
    if (match === null) break
    start = ending.lastIndex
  }
  return lines
}

/** What of a line is shown, from `start`, and what of it is marked; all offsets into the line. */
function windowOf(line: string, place: Place, width: number): { start: number; from: number; to: number } {
  const from = Math.min(Math.max(0, place.column - 1), line.length)
  const start =
    line.length <= width || from < width / 2
      ? 0
      : wholeCharacter(line, Math.min(from - Math.floor(width / 4), line.length - width))
  const endsHere = place.endLine === undefined || place.endLine === place.line
  const end = endsHere ? (place.endColumn ?? place.column + 1) - 1 : line.length
  return { start, from, to: Math.min(Math.max(from, end), line.length, start + width) }
}

const cut = (line: string, start: number, width: number): string => {
  const end = wholeCharacter(line, Math.min(line.length, start + width))
  return `${start > 0 ? '…' : ''}${show(line.slice(start, end))}${end < line.length ? '…' : ''}`
}

/** An offset that does not part a surrogate pair. */
const wholeCharacter = (line: string, offset: number): number =>
  offset > 0 &&
  offset < line.length &&
  /[\udc00-\udfff]/.test(line.charAt(offset)) &&
  /[\ud800-\udbff]/.test(line.charAt(offset - 1))
    ? offset - 1
    : offset

/** A tab as two spaces, so that the caret stands under what it means. */
const show = (text: string): string => visibleText(text.replaceAll('\t', '  '))

const shownWidth = (line: string, from: number, to: number): number => textWidth(show(line.slice(from, to)))
