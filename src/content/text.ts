import { findAuthor, findTitle, type TextFinding } from './text-inference.ts'
import { linesOf, type TextRange } from './text-lines.ts'

export type { TextFinding, TextRange }

export interface PlainText {
  readonly title?: TextFinding
  readonly author?: TextFinding
  /** Where what is left begins: behind title and author, at the first paragraph. */
  readonly bodyStart: number
  /** Of the body, without the empty lines between. */
  readonly paragraphs: readonly TextRange[]
}

export interface PlainTextOptions {
  /** Whether the first lines are looked at for a title and an author. */
  readonly infer: boolean
}

/** Reads a text whose paragraphs are parted by empty lines, as crawls and feeds have it. */
export function readPlainText(value: string, { infer }: PlainTextOptions): PlainText {
  const paragraphs = splitParagraphs(value)
  const title = infer ? findTitle(value, paragraphs) : undefined
  const author = title === undefined ? undefined : findAuthor(value, paragraphs[1])
  const body = paragraphs.slice((title === undefined ? 0 : 1) + (author === undefined ? 0 : 1))
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    bodyStart: body[0]?.start ?? value.length,
    paragraphs: body,
  }
}

/** A line of nothing that shows: spaces of any kind, spaces without width, a byte order mark, their references. */
const emptyLine = /^(?:[\s\u00AD\u200B-\u200D\u2060\uFEFF]|&nbsp;|&#160;|&#8203;|&ZeroWidthSpace;)*$/

function splitParagraphs(value: string): TextRange[] {
  const paragraphs: { start: number; end: number }[] = []
  let isOpen = false
  for (const line of linesOf(value)) {
    const isEmpty = emptyLine.test(value.slice(line.start, line.end))
    const last = paragraphs.at(-1)
    if (!isEmpty && isOpen && last !== undefined) last.end = line.end
    else if (!isEmpty) paragraphs.push({ start: line.start, end: line.end })
    isOpen = !isEmpty
  }
  return paragraphs
}
