import { gapAbove, linesAround, needsGapBelow } from './insertion.ts'

export interface Range {
  readonly start: number
  readonly end: number
}

export interface Edit extends Range {
  readonly text: string
}

/**
 * How the tags of wrappers go out of a document: what they parted stays parted by a blank line, and they leave no blank
 * lines of their own. Tags with nothing but space between them go as one.
 *
 * @param tags In the order of the document, apart from each other.
 */
export function tagRemovals(document: string, tags: readonly Range[]): Edit[] {
  const groups: Range[] = []
  for (const { start, end } of tags) {
    const last = groups.at(-1)
    if (last !== undefined && document.slice(last.end, start).trim() === '')
      groups[groups.length - 1] = { ...last, end }
    else groups.push({ start, end })
  }
  const newline = document.includes('\r\n') ? '\r\n' : '\n'
  return groups.map((group) => removal(document, group, newline))
}

function removal(document: string, { start, end }: Range, newline: string): Edit {
  const lines = linesAround(document, start, end)
  const { before, after, lineStart, lineEnd, container, prefix } = lines
  const leads = before.length > container.length
  const trimmed = start - (before.length - before.trimEnd().length)
  const blank = `${newline}${prefix.trimEnd()}`
  if (after.trim() !== '') {
    const to = end + (after.length - after.trimStart().length)
    if (leads) return { start: trimmed, end: to, text: `${blank}${newline}${prefix}` }
    const gap = gapAbove(document, lines, newline)
    return { start: gap === '' ? start : trimmed, end: to, text: gap }
  }
  // A bullet or a quote mark stays.
  if (leads || container.trim() !== '') {
    const to = after.endsWith('\r') ? lineEnd - 1 : lineEnd
    return { start: trimmed, end: to, text: leads && needsGapBelow(document, lines) ? blank : '' }
  }
  return wholeLines(document, lineStart, lineEnd, newline)
}

/** Lines that held nothing else, and the blank lines around them but one. */
function wholeLines(document: string, lineStart: number, lineEnd: number, newline: string): Edit {
  const text = document.slice(0, lineStart).trimEnd().length
  const lineOfText = document.indexOf('\n', text)
  const start = document[lineOfText - 1] === '\r' ? lineOfText - 1 : lineOfText
  const rest = document.slice(lineEnd)
  const blank = /^(?:[^\S\n]*\n)*/.exec(rest)?.[0] ?? ''
  const end = lineEnd + blank.length
  if (text === 0) return { start: 0, end, text: '' }
  if (document.slice(end).trim() === '') return { start, end: document.length, text: newline }
  return { start, end, text: newline + newline }
}

/** Says where something of the document stands once the edits are made. What is asked for lies outside of them, in ascending order. */
export function shiftedBy(edits: readonly Edit[]): (offset: number) => number {
  let next = 0
  let shift = 0
  return (offset) => {
    for (let edit = edits[next]; edit !== undefined && edit.end <= offset; edit = edits[++next])
      shift += edit.text.length - (edit.end - edit.start)
    return offset + shift
  }
}
