import type { Repair } from './ast.ts'
import type { Attributes } from './attributes.ts'
import { hasUnclosedElement } from './attributes.ts'
import { ClosingQuotes, type Stretch } from './closing-quotes.ts'
import { attributeStart, gapEnd, lookahead, type Quote, quoteAt } from './quotes.ts'
import { decodeReferences, undoTypography } from './typography.ts'

/** A mend, with offsets into the attribute text. */
export interface AttributeRepair {
  kind: Repair['kind']
  actual: string
  expected: string
  start: number
  end: number
}

export interface RepairedAttributes extends Attributes {
  repairs: AttributeRepair[]
}

/**
 * Reads attribute text that went through `wptexturize` and `wpautop` because nobody knew the shortcode.
 *
 * A quote closes a value where white space or the end follows and then another attribute, or nothing more. An apostrophe
 * or an inner quotation does not: prose follows it.
 */
export function parseTypographicAttributes(text: string): RepairedAttributes {
  const attributes: Record<string, string> = Object.create(null)
  const positional: string[] = []
  const repairs: AttributeRepair[] = []
  const closing = new ClosingQuotes(text)
  let at = gapEnd(text, 0)
  noteMarkup(text, 0, at, repairs)
  while (at < text.length) {
    const name = /^[\w\-–—]+(?=\s*=)/.exec(text.slice(at, at + lookahead))?.[0]
    const start = at
    const valueStart = name === undefined ? at : gapEnd(text, text.indexOf('=', at) + 1)
    const read = readValue(text, valueStart, name !== undefined, closing)
    const value = restore(text, read, repairs)
    if (read.isRepairedQuote) {
      repairs.push({
        kind: 'quote',
        actual: text.slice(start, read.end),
        expected: `${name === undefined ? '' : `${plainName(name)}=`}"${value}"`,
        start,
        end: read.end,
      })
    }
    const kept = hasUnclosedElement(value) ? '' : value
    if (name !== undefined) attributes[plainName(name)] = kept
    else if (kept !== '') positional.push(kept)
    at = gapEnd(text, Math.max(read.end, start + 1))
    noteMarkup(text, read.end, at, repairs)
  }
  repairs.sort((a, b) => a.start - b.start || a.end - b.end)
  return { attributes, positional, repairs }
}

const plainName = (name: string): string => name.replaceAll('—', '---').replaceAll('–', '--').toLowerCase()

interface Value {
  start: number
  /** Of the value itself. */
  valueEnd: number
  /** Behind the closing quote. */
  end: number
  isRepairedQuote: boolean
}

function readValue(text: string, start: number, isNamed: boolean, closing: ClosingQuotes): Value {
  const open = quoteAt(text, start)
  if (open === undefined) {
    const end = bareEnd(text, start)
    return { start, valueEnd: end, end, isRepairedQuote: false }
  }
  if (isEmptyPair(text, open)) return { start: open.end, valueEnd: open.end, end: open.end, isRepairedQuote: true }
  const close = closing.after(open, isNamed)
  const [valueStart, valueEnd] = withoutFrenchSpaces(text, open.end, close)
  return {
    start: valueStart,
    valueEnd,
    end: close.end,
    isRepairedQuote: open.character.charCodeAt(0) > 0x7f || text.slice(close.start, close.end) !== open.character,
  }
}

const spaceBehind = /^(?:&nbsp;|&#160;|[\u00a0\u202f])/

const spaceBefore = /(?:&nbsp;|&#160;|[\u00a0\u202f])$/

/** French sets a space that does not break inside its quotes; it is no part of the value. */
function withoutFrenchSpaces(text: string, start: number, close: Stretch): [start: number, end: number] {
  const head = text.charAt(start - 1) === '«' || text.slice(start - 7, start) === '&laquo;' ? 6 : 0
  const behind =
    head === 0 ? 0 : (spaceBehind.exec(text.slice(start, Math.min(start + head, close.start)))?.[0].length ?? 0)
  const isFrench = /^(?:»|&raquo;|&#187;)$/.test(text.slice(close.start, close.end))
  const from = Math.max(start + behind, close.start - 6)
  const before = isFrench ? (spaceBefore.exec(text.slice(from, close.start))?.[0].length ?? 0) : 0
  return [start + behind, close.start - before]
}

/** `wptexturize` makes one `”` of `""`: white space and another attribute, or nothing, stands right behind it. */
function isEmptyPair(text: string, open: Quote): boolean {
  if (open.character.charCodeAt(0) <= 0x7f) return false
  const behind = gapEnd(text, open.end)
  const rest = text.slice(behind, behind + lookahead)
  return rest === '' || (behind > open.end && attributeStart.test(rest))
}

function bareEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && gapEnd(text, at) === at) at++
  return at
}

function noteMarkup(text: string, start: number, end: number, repairs: AttributeRepair[]): void {
  for (const { index, 0: actual } of text.slice(start, end).matchAll(/<[^>]*>/g))
    repairs.push({ kind: 'markup', actual, expected: ' ', start: start + index, end: start + index + actual.length })
}

/** The value as the author typed it, as far as that can be known. */
function restore(text: string, { start, valueEnd }: Value, repairs: AttributeRepair[]): string {
  const raw = text.slice(start, valueEnd)
  const lines = raw
    .replace(/<\/p>\s*<p>/gi, '\n\n')
    .replace(/<br\s*\/?>\n?/gi, '\n')
    .replace(/<\/?p>/gi, '')
  if (lines !== raw) repairs.push({ kind: 'markup', actual: raw, expected: lines, start, end: valueEnd })
  const decoded = decodeReferences(lines)
  const value = undoTypography(decoded)
  if (value !== decoded) repairs.push({ kind: 'typography', actual: decoded, expected: value, start, end: valueEnd })
  else if (decoded !== lines) repairs.push({ kind: 'entity', actual: lines, expected: decoded, start, end: valueEnd })
  return value
}
