import type { MarkKind } from './marks.ts'
import { hasMarks, markPattern } from './marks.ts'

/** `wp_spaces_regexp`. */
const spaces = /(?:[\r\n\t \u00A0]|&nbsp;)*/y

const skip = (html: string, from: number): number => {
  spaces.lastIndex = from
  spaces.exec(html)
  return spaces.lastIndex
}

interface PlacedMark {
  readonly key: string
  readonly kind: MarkKind
  readonly start: number
  readonly end: number
}

/**
 * WordPress's `shortcode_unautop` (wp-includes/formatting.php) on marks: what `autop` wrapped in a paragraph of its own
 * loses `<p>` and `</p>`. That is a mark without a closing one, a pair with all that is between, be it further
 * paragraphs, or, where more than the pair stands in the last paragraph, the opening mark alone in the first.
 *
 * What is between a pair is not looked at again: its paragraphs keep their tags, as in WordPress.
 */
export function unautop(html: string): string {
  if (!hasMarks(html)) return html
  const marks = readMarks(html)
  const ends = closingEnds(marks)
  let result = ''
  let from = 0
  for (const mark of marks) {
    if (mark.kind === 'close' || mark.start < from) continue
    const paragraph = paragraphStart(html, mark.start, from)
    if (paragraph === undefined) continue
    const pairEnd = ends.get(mark.start)
    const contentEnd = pairEnd !== undefined && endsParagraph(html, pairEnd) ? pairEnd : mark.end
    if (contentEnd === mark.end && !endsParagraph(html, contentEnd)) continue
    result += html.slice(from, paragraph) + html.slice(mark.start, contentEnd)
    from = skip(html, contentEnd) + '</p>'.length
  }
  return result + html.slice(from)
}

const endsParagraph = (html: string, end: number): boolean => html.startsWith('</p>', skip(html, end))

function readMarks(html: string): PlacedMark[] {
  const marks: PlacedMark[] = []
  const pattern = markPattern('y')
  for (let start = html.indexOf('<!--'); start !== -1; start = html.indexOf('<!--', start + 4)) {
    pattern.lastIndex = start
    if (!pattern.test(html)) continue
    const end = pattern.lastIndex
    const colon = html.lastIndexOf(':', end)
    const kind = html.slice(colon + 1, end - '-->'.length) as MarkKind
    marks.push({ key: html.slice(start + '<!--'.length, colon), kind, start, end })
  }
  return marks
}

/** Start of an opening mark → end of its closing one, where that follows. */
function closingEnds(marks: readonly PlacedMark[]): Map<number, number> {
  const ends = new Map<number, number>()
  const closers = new Map<string, number>()
  for (const mark of marks.toReversed()) {
    if (mark.kind === 'close') closers.set(mark.key, mark.end)
    const end = mark.kind === 'open' ? closers.get(mark.key) : undefined
    if (end !== undefined) ends.set(mark.start, end)
  }
  return ends
}

const isSpaceCode = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0xa0

/** Where the `<p>` before the mark begins, if nothing but spaces is between. */
function paragraphStart(html: string, markStart: number, limit: number): number | undefined {
  let index = markStart
  while (index > limit) {
    if (isSpaceCode(html.charCodeAt(index - 1))) index -= 1
    else if (html.slice(Math.max(limit, index - 6), index) === '&nbsp;') index -= 6
    else break
  }
  const start = index - '<p>'.length
  return start >= limit && html.startsWith('<p>', start) ? start : undefined
}
