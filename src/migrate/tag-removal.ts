import { gapAbove, lineEndingOf, linesAround, needsGapBelow } from './insertion.ts'

export interface Range {
  readonly start: number
  readonly end: number
}

export interface Edit extends Range {
  readonly text: string
}

/** A tag of a wrapper, and whether it stands in a sentence, from which it parts nothing. */
export interface WrapperTag extends Range {
  readonly isInline: boolean
}

/**
 * How the tags of wrappers go out of a document: what they parted stays parted by a blank line, and they leave no blank
 * lines of their own. Tags with nothing but space between them go as one, but those in a sentence.
 *
 * @param tags In the order of the document, apart from each other.
 */
export function tagRemovals(document: string, tags: readonly WrapperTag[]): Edit[] {
  const groups: WrapperTag[] = []
  for (const { start, end, isInline } of tags) {
    const last = groups.at(-1)
    const isApart = last === undefined || last.isInline || isInline || document.slice(last.end, start).trim() !== ''
    if (isApart) groups.push({ start, end, isInline })
    else groups[groups.length - 1] = { start: last.start, end, isInline }
  }
  const newline = lineEndingOf(document)
  let reached = 0
  return groups.map((group) => {
    const edit = group.isInline ? inlineRemoval(document, group) : removal(document, group, newline)
    // Two may want the same space.
    const start = Math.max(edit.start, reached)
    reached = edit.end
    return { ...edit, start }
  })
}

/**
 * Of the space on both sides of a tag one stays. A number that only the tag kept from beginning a list is kept from it by a
 * backslash.
 */
function inlineRemoval(document: string, { start, end }: Range): Edit {
  // [dropcap]1[/dropcap]984. It was cold.
  const number = /^\d*(?=[.)](?:\s|$))/.exec(document.slice(end, end + 11))?.[0]
  if (number !== undefined && /\]\d{1,9}$/.test(document.slice(Math.max(start - 10, 0), start)))
    return { start, end: end + number.length, text: `${number}\\` }
  const isSpaced = start === 0 || /\s/.test(document.charAt(start - 1))
  return { start, end: isSpaced ? spaceEnd(document, end) : end, text: '' }
}

function spaceEnd(document: string, from: number): number {
  let end = from
  while (document[end] === ' ' || document[end] === '\t') end += 1
  return end
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
