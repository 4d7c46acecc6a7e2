export interface InsertionOptions {
  /** Whether it holds blocks. Phrasing content goes into the sentence it stood in. */
  readonly isFlow: boolean
  /** Whether what stood right before it on its line became blocks, which part themselves from what follows. */
  readonly isParted: boolean
  /** The document's line ending. */
  readonly newline: string
}

/**
 * How Markdown takes the place of a stretch of a document: with the document's line endings, its quote marks and
 * indentation in front of each line, and parted by blank lines from a paragraph it must not run into.
 *
 * @param markdown Ends with a line ending, as the serializer writes it.
 */
export function insertion(
  document: string,
  start: number,
  end: number,
  markdown: string,
  { isFlow, isParted, newline }: InsertionOptions,
): { start: number; end: number; text: string } {
  const text = markdown.trimEnd()
  const lines = linesAround(document, start, end)
  const { before, after, container, prefix } = lines
  if (text === '') return removal(document, start, end, lines)
  if (!isFlow) return { start, end, text: text.replaceAll('\n', ' ') }
  const blank = `${newline}${prefix.trimEnd()}${newline}${prefix}`
  const leads = before.length > container.length
  const gap = gapAbove(document, lines, newline)
  const trails = after.trim() !== ''
  const tail = trails ? blank : needsGapBelow(document, lines) ? `${newline}${prefix.trimEnd()}` : ''
  const [first = '', ...further] = text.split('\n')
  const body = [first, ...further.map((line) => (line === '' ? prefix.trimEnd() : prefix + line))].join(newline)
  return {
    start: leads || gap !== '' ? start - (before.length - before.trimEnd().length) : start,
    end: trails ? end + (after.length - after.trimStart().length) : end,
    text: `${leads ? (isParted ? '' : blank) : gap}${body}${tail}`,
  }
}

/** What stands beside a stretch of a document on its first and its last line. */
export interface Lines {
  readonly before: string
  readonly after: string
  readonly lineStart: number
  readonly lineEnd: number
  /** Bullets, quote marks and indentation at the beginning of `before`. */
  readonly container: string
  /** What a further line of that container begins with. */
  readonly prefix: string
}

export function linesAround(document: string, start: number, end: number): Lines {
  const firstOfLine = start === 0 ? 0 : document.lastIndexOf('\n', start - 1) + 1
  const lineStart = document.startsWith('\uFEFF', firstOfLine) && firstOfLine < start ? firstOfLine + 1 : firstOfLine
  const found = document.indexOf('\n', end)
  const lineEnd = found === -1 ? document.length : found
  const before = document.slice(lineStart, start)
  const container = /^(?:\[\^[^\]\s]+\]:[^\S\n]+)?[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*[\s>]*/.exec(before)?.[0] ?? ''
  // A footnote goes on four columns to the right, however long its label is.
  const prefix = container.replace(/^\[\^[^\]]+\]:\s+/, '    ').replace(/[^\s>]/g, ' ')
  return { before, after: document.slice(end, lineEnd), lineStart, lineEnd, container, prefix }
}

/** A deleted shortcode takes its line with it if it stood alone there, and one of the blank lines around it. */
function removal(
  document: string,
  start: number,
  end: number,
  { before, after, lineStart, lineEnd }: Lines,
): ReturnType<typeof insertion> {
  if (before.trim() !== '' || after.trim() !== '') return { start, end, text: '' }
  const isBlankAbove =
    lineStart === 0 || document.slice(document.lastIndexOf('\n', lineStart - 2) + 1, lineStart).trim() === ''
  const below = /^\n[^\S\n]*\r?(?:\n|$)/.exec(document.slice(lineEnd, lineEnd + 200))
  const next = Math.min(lineEnd + 1, document.length)
  return { start: lineStart, end: isBlankAbove && below !== null ? lineEnd + below[0].length : next, text: '' }
}

/**
 * What parts the first line of an insertion from a paragraph above it, where the line holds nothing before; it takes the place
 * of the space behind the quote marks. The first line of a list item has its gap before the bullet, if any.
 */
export function gapAbove(document: string, { lineStart, container, prefix }: Lines, newline: string): string {
  if (lineStart === 0 || /[^\s>]/.test(container)) return ''
  const above = document.slice(document.lastIndexOf('\n', lineStart - 2) + 1, lineStart)
  return above.replace(/>/g, '').trim() === '' ? '' : `${newline}${prefix}`
}

/** Inside a list or a quote these begin a block of their own right below a paragraph; anything else would go on with it. */
const startsBlock = /^\s*(?:[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s|`{3}|~{3})/

export function needsGapBelow(document: string, { lineEnd, container }: Lines): boolean {
  const next = document.indexOf('\n', lineEnd + 1)
  const line = document.slice(lineEnd + 1, next === -1 ? document.length : next).replace(/>/g, '')
  return line.trim() !== '' && (container === '' || !startsBlock.test(line))
}

export const lineEndingOf = (document: string): string => (document.includes('\r\n') ? '\r\n' : '\n')
