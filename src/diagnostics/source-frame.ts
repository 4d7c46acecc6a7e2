import type { Place } from '../model/place.ts'
import type { ExcerptLine, SourceExcerpt } from './source-excerpt.ts'
import { textWidth, truncate } from './text-width.ts'
import { visibleText } from './visible-text.ts'

export interface SourceFrameOptions {
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
 * Empty where the excerpt does not hold the line.
 */
export function sourceFrame(
  { first, lines }: SourceExcerpt,
  place: Place,
  { width = 80, dim = plain, highlight = plain }: SourceFrameOptions = {},
): string {
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
  const marked = Math.min(shownWidth(target, window.from, window.to), width - indent)
  const caret = '^'.repeat(Math.max(1, marked))
  rows.splice(place.line - first + 1, 0, `  ${' '.repeat(gutter)} | ${' '.repeat(indent)}${highlight(caret)}`)
  return rows.join('\n')
}

/** What of a line is shown, from `start`, and what of it is marked; all offsets into the line. */
function windowOf(line: ExcerptLine, place: Place, width: number): { start: number; from: number; to: number } {
  const from = Math.min(Math.max(0, place.column - 1), line.length)
  const start =
    line.length <= width || from < width / 2
      ? 0
      : wholeCharacter(line, Math.min(from - Math.floor(width / 4), line.length - width))
  const endsHere = place.endLine === undefined || place.endLine === place.line
  const end = endsHere ? (place.endColumn ?? place.column + 1) - 1 : line.length
  return { start, from, to: Math.min(Math.max(from, end), line.length, start + width) }
}

const cut = (line: ExcerptLine, start: number, width: number): string => {
  const end = wholeCharacter(line, Math.min(line.length, start + width))
  const text = `${start > 0 && line.length > 0 ? '…' : ''}${show(slice(line, start, end))}${end < line.length ? '…' : ''}`
  // Wide characters and spelled controls take more columns than they have units.
  return truncate(text, width + 2)
}

const slice = ({ text, start }: ExcerptLine, from: number, to: number): string =>
  text.slice(Math.max(0, from - start), Math.max(0, to - start))

/** An offset that does not part a surrogate pair. */
const wholeCharacter = (line: ExcerptLine, offset: number): number =>
  offset > 0 &&
  offset < line.length &&
  /[\udc00-\udfff]/.test(slice(line, offset, offset + 1)) &&
  /[\ud800-\udbff]/.test(slice(line, offset - 1, offset))
    ? offset - 1
    : offset

/** A tab as two spaces, so that the caret stands under what it means. */
const show = (text: string): string => visibleText(text.replaceAll('\t', '  '))

const shownWidth = (line: ExcerptLine, from: number, to: number): number => textWidth(show(slice(line, from, to)))
