import { elementEnd } from '../shortcode/html-elements.ts'
import { findFormulas } from './math-formulas.ts'
import { isBalanced, isNumbered, isProse, isWhole, standsInText } from './note-evidence.ts'
import type { Range } from './opaque-ranges.ts'

/** A footnote that a plugin finds in the text by its signs, which are no shortcode. */
export interface TypedNote extends Range {
  /** The name of its transformer. */
  readonly spelling: string
  readonly contentStart: number
  readonly contentEnd: number
  /** What an earlier note says, where this one is `((ref:1))`. */
  readonly again?: string
}

interface Spelling {
  readonly name: string
  /** `g`; linear in the text. Groups: `content`, and the `number` where there is one. */
  readonly pattern: RegExp
  /** A quick look: whether a text may hold any. */
  mayStandIn(text: string): boolean
}

/** Whether a sign of a text has around it what a pattern, which is sticky, wants there, from `before` the sign on. */
function hasSign(text: string, sign: string, before: number, pattern: RegExp): boolean {
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) {
    pattern.lastIndex = at - before
    if (pattern.test(text)) return true
  }
  return false
}

/** Other tools put backslashes before brackets and dots. */
const spellings: readonly Spelling[] = [
  // WP-Footnotes and its heirs want a space in front: `A lamp ((Of brass.)) burns.`
  {
    name: '((…))',
    pattern: /(?<=\S)\s+\(\((?<content>(?:[^()]|\((?!\()|\)(?!\)))+)\)\)/g,
    mayStandIn: (text) => hasSign(text, '((', 1, /\s\(\(/y),
  },
  // FD Footnotes and Endnotes want one behind the dot, Footnotation none: `A lamp[1. Of brass.] burns.`
  {
    name: '[1. …]',
    pattern: /\\?\[(?<number>\d{1,3})\\?\.(?:&nbsp;|[\s\u00A0]|(?=\p{L}))(?<content>[^[\]]+?)\\?\](?!\()/gu,
    mayStandIn: (text) => hasSign(text, '[', 0, /\[\d{1,3}\\?\./y),
  },
  // Its number on both sides: `A lamp[[1]]Of brass.[[1]] burns.`
  {
    name: '[[1]]…[[1]]',
    pattern: /\\?\[\\?\[(?<number>\d{1,3})\\?\]\\?\](?<content>[^[\]]+?)\\?\[\\?\[\k<number>\\?\]\\?\](?!\()/g,
    mayStandIn: (text) => hasSign(text, '[', 0, /\[\\?\[\d{1,3}\\?\]/y),
  },
]

export const noteSpellings: readonly string[] = spellings.map(({ name }) => name)

export const mayHoldNotes = (text: string): boolean => spellings.some(({ mayStandIn }) => mayStandIn(text))

/** No note is a page. */
const longest = 4000

/**
 * Footnotes in the order of the text: what the plugin would take for one, where it also reads like one. Formulas, code, `[1]` and
 * `[2. Auflage]` are none.
 *
 * @param skip Where nothing is text.
 */
export function findTypedNotes(text: string, skip: readonly Range[], names = noteSpellings): TypedNote[] {
  const asked = spellings.filter(({ name, mayStandIn }) => names.includes(name) && mayStandIn(text))
  if (asked.length === 0) return []
  const masked = mask(text, [...skip, ...elements(text), ...formulas(text)])
  const found = asked.flatMap((spelling) => notesSpelled(spelling, masked, text)).sort((a, b) => a.start - b.start)
  return found.filter(({ start }, index) => index === 0 || start >= found[index - 1]!.end)
}

function notesSpelled({ name, pattern }: Spelling, masked: string, text: string): TypedNote[] {
  const notes: TypedNote[] = []
  const numbers: number[] = []
  for (const match of masked.matchAll(pattern)) {
    const { content = '', number } = match.groups!
    if (content.length > longest) continue
    const closer = match.index + match[0].length
    const contentStart =
      match.index + match[0].indexOf(content, number === undefined ? 0 : match[0].indexOf(number) + 1)
    // `((see Lights (1902)))`: the plugin ends it one bracket too early.
    const open = name === '((…))' ? content.split('(').length - content.split(')').length : 0
    const more = open > 0 && masked.startsWith(')'.repeat(open), closer) ? open : 0
    const contentEnd = contentStart + content.length + more
    const again = againOf(text.slice(contentStart, contentEnd), notes, text)
    const note: TypedNote = {
      spelling: name,
      start: match.index,
      end: closer + more,
      contentStart,
      contentEnd,
      ...(again !== undefined && { again }),
    }
    if (!isNote(note, text)) continue
    notes.push(note)
    if (number !== undefined) numbers.push(Number(number))
  }
  return isNumbered(numbers) ? notes : []
}

/** `((ref:2))` shows the second note once more. */
function againOf(content: string, notes: readonly TypedNote[], text: string): string | undefined {
  const number = /^\s*ref:(\d{1,4})\s*$/.exec(content)?.[1]
  const note = number === undefined ? undefined : notes[Number(number) - 1]
  return note && (note.again ?? text.slice(note.contentStart, note.contentEnd))
}

function isNote({ spelling, start, contentStart, contentEnd, again }: TypedNote, text: string): boolean {
  const content = text.slice(contentStart, contentEnd)
  return (
    standsInText(text, start) &&
    !/\n\s*\n/.test(text.slice(start, contentEnd)) &&
    isWhole(content) &&
    (spelling !== '((…))' || isBalanced(content)) &&
    (again !== undefined || isProse(content))
  )
}

/** The same text, as long, with something that is neither a sign nor a space in place of these ranges. */
function mask(text: string, ranges: readonly Range[]): string {
  const sorted = [...ranges].sort((a, b) => a.start - b.start)
  const parts: string[] = []
  let at = 0
  for (const { start, end } of sorted) {
    if (end <= at) continue
    const from = Math.max(at, start)
    parts.push(text.slice(at, from), '\uFFFC'.repeat(end - from))
    at = end
  }
  return [...parts, text.slice(at)].join('')
}

function elements(text: string): Range[] {
  const ranges: Range[] = []
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const end = /[a-z/!?]/i.test(text.charAt(at + 1)) ? elementEnd(text, at) : at + 1
    if (end > at + 1) ranges.push({ start: at, end })
    at = end
  }
  return ranges
}

/** `\[` is a bracket to other tools; a dollar sign opens a formula as Pandoc tells it from a price. */
const formulas = (text: string): Range[] => [
  ...findFormulas(text).filter(({ start }) => !text.startsWith('\\[', start)),
  ...[...text.matchAll(/\$(?=[^\s$])[^$\n]*(?<=[^\s\\])\$(?!\d)/g)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  })),
]
