/**
 * How Markdown takes the place of a stretch of a document: with the document's line endings, its quote marks and
 * indentation in front of each line, and parted by blank lines from a paragraph it must not run into.
 *
 * @param markdown Ends with a line ending, as the serializer writes it.
 * @param isFlow Whether it holds blocks. Phrasing content goes into the sentence it stood in.
 */
export function insertion(
  document: string,
  start: number,
  end: number,
  markdown: string,
  isFlow: boolean,
): { start: number; end: number; text: string } {
  const newline = document.includes('\r\n') ? '\r\n' : '\n'
  const text = markdown.trimEnd()
  const lineStart = document.lastIndexOf('\n', start - 1) + 1
  const found = document.indexOf('\n', end)
  const lineEnd = found === -1 ? document.length : found
  const before = document.slice(lineStart, start)
  const after = document.slice(end, lineEnd)
  if (text === '') return removal(document, start, end, { before, after, lineStart, lineEnd })
  if (!isFlow) return { start, end, text: text.replaceAll('\n', ' ') }
  const container = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*[\s>]*/.exec(before)?.[0] ?? ''
  const prefix = container.replace(/[^\s>]/g, ' ')
  const blank = `${newline}${prefix.trimEnd()}${newline}${prefix}`
  const leads = before.length > container.length
  const head = leads ? blank : needsGapAbove(document, lineStart) ? `${prefix.trim()}${newline}${prefix}` : ''
  const trails = after.trim() !== ''
  const tail = trails ? blank : needsGapBelow(document, lineEnd) ? `${newline}${prefix.trimEnd()}` : ''
  const body = text
    .split('\n')
    .join(`${newline}${prefix}`)
    .split(`${newline}${prefix}${newline}`)
    .join(`${newline}${prefix.trimEnd()}${newline}`)
  return {
    start: leads ? start - (before.length - before.trimEnd().length) : start,
    end: trails ? end + (after.length - after.trimStart().length) : end,
    text: `${head}${body}${tail}`,
  }
}

interface Lines {
  readonly before: string
  readonly after: string
  readonly lineStart: number
  readonly lineEnd: number
}

/** A deleted shortcode takes its line with it if it stood alone there, and one of the blank lines around it. */
function removal(
  document: string,
  start: number,
  end: number,
  { before, after, lineStart, lineEnd }: Lines,
): ReturnType<typeof insertion> {
  if (before.trim() !== '' || after.trim() !== '') return { start, end, text: '' }
  const isBlankAbove = /(?:^|\n)[^\S\n]*\r?\n$/.test(document.slice(0, lineStart)) || lineStart === 0
  const below = /^\n[^\S\n]*\r?(?:\n|$)/.exec(document.slice(lineEnd, lineEnd + 200))
  const next = Math.min(lineEnd + 1, document.length)
  return { start: lineStart, end: isBlankAbove && below !== null ? lineEnd + below[0].length : next, text: '' }
}

const needsGapAbove = (document: string, lineStart: number): boolean =>
  lineStart > 0 &&
  document
    .slice(document.lastIndexOf('\n', lineStart - 2) + 1, lineStart)
    .replace(/>/g, '')
    .trim() !== ''

/** These begin a block of their own right below a paragraph; anything else would go on with it. */
const startsBlock = /^\s*(?:[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s|`{3}|~{3})/

function needsGapBelow(document: string, lineEnd: number): boolean {
  const next = document.indexOf('\n', lineEnd + 1)
  const line = document.slice(lineEnd + 1, next === -1 ? document.length : next).replace(/>/g, '')
  return line.trim() !== '' && !startsBlock.test(line)
}
