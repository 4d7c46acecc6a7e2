import type { Repair } from './ast.ts'
import type { Attributes } from './attributes.ts'
import { hasUnclosedElement } from './attributes.ts'
import { decodeReferences, quoteReference, referenceAt, undoTypography } from './typography.ts'

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

type Family = 'double' | 'single'

const families: Readonly<Record<string, Family>> = {
  '"': 'double',
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '″': 'double',
  '«': 'double',
  '»': 'double',
  '「': 'double',
  '」': 'double',
  "'": 'single',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  '′': 'single',
  '‹': 'single',
  '›': 'single',
}

interface Quote {
  family: Family
  character: string
  /** Behind it; a quote may be written as a character reference. */
  end: number
}

function quoteAt(text: string, at: number): Quote | undefined {
  const reference = referenceAt(text, at)
  const character = reference?.character ?? text.charAt(at)
  const family = families[character]
  return family === undefined ? undefined : { family, character, end: reference?.end ?? at + 1 }
}

/** `wpautop` puts these inside a tag whose attributes stand on several lines. */
const markup = /^<(?:br\s*\/?|\/?p)>\n?/i

/** End of the white space, markup of line ends included, that begins here. */
function gapEnd(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    if (/[\s\u200b\ufeff]/.test(text.charAt(at))) at++
    else if (text.charCodeAt(at) === 0x3c) {
      const match = markup.exec(text.slice(at, at + 12))
      if (match === null) return at
      at += match[0].length
    } else return at
  }
  return at
}

const anyQuote = `(?:["'“”„″«»「」‘’‚′‹›]|${quoteReference})`

const attributeStart = new RegExp(`^[\\w\\-–—]+\\s*=\\s*(?:${anyQuote}|[^\\s"'])`)

const flagsThenQuoted = new RegExp(`^(?:[\\w-]+\\s+){0,3}[\\w-]+\\s*=\\s*${anyQuote}`)

/** How far behind a quote that may close a value a better one is looked for. */
const reach = 4000

/** How far a look behind a quote reads. Longer names and more flags than fit do not exist. */
const lookahead = 200

const damage = new RegExp(`[=\\s](?:[“”„″‘’‚′«»「」]|${quoteReference})|<(?:br\\s*/?|/?p)>`, 'i')

/** An address without quotes in which `wptexturize` was. */
const damagedAddress = /[=\s](?:[a-z][a-z\d+.-]*:)?\/[^\s"'<>]*(?:[–—…×’]|&#(?:82(?:11|12|17|30)|215|038);)/i

/** What stands in straight quotes is the author's own, and no evidence of damage. */
export const withoutQuoted = (text: string): string => text.replace(/"[^"]*"|'[^']*'/g, '""')

/**
 * Whether typography got between WordPress and this attribute text: a typographic quote opens a value, or markup parts two.
 */
export function isTypographic(text: string): boolean {
  if (!damage.test(text) && !damagedAddress.test(text)) return false
  const bare = withoutQuoted(text)
  return damage.test(bare) || damagedAddress.test(bare)
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
  let at = gapEnd(text, 0)
  noteMarkup(text, 0, at, repairs)
  while (at < text.length) {
    const name = /^[\w\-–—]+(?=\s*=)/.exec(text.slice(at, at + lookahead))?.[0]
    const start = at
    const valueStart = name === undefined ? at : gapEnd(text, text.indexOf('=', at) + 1)
    const read = readValue(text, valueStart, name !== undefined)
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

function readValue(text: string, start: number, isNamed: boolean): Value {
  const open = quoteAt(text, start)
  if (open === undefined) {
    const end = bareEnd(text, start)
    return { start, valueEnd: end, end, isRepairedQuote: false }
  }
  if (isEmptyPair(text, open)) return { start: open.end, valueEnd: open.end, end: open.end, isRepairedQuote: true }
  const close = findClose(text, open, isNamed)
  return {
    start: open.end,
    valueEnd: close.start,
    end: close.end,
    isRepairedQuote: open.character.charCodeAt(0) > 0x7f || text.slice(close.start, close.end) !== open.character,
  }
}

/** `wptexturize` makes one `”` of `""`: white space and another attribute, or nothing, stands right behind it. */
function isEmptyPair(text: string, open: Quote): boolean {
  if (open.character.charCodeAt(0) <= 0x7f) return false
  const behind = gapEnd(text, open.end)
  const rest = text.slice(behind, behind + lookahead)
  return rest === '' || (behind > open.end && attributeStart.test(rest))
}

// credit=”Mujahideen’s Ashraf-3 camp” align=”center”
//         ^
function findClose(text: string, open: Quote, isNamed: boolean): { start: number; end: number } {
  let weak: { start: number; end: number } | undefined
  let depth = 0
  for (let at = open.end; at < (weak === undefined ? text.length : weak.end + reach) && at < text.length; at++) {
    const quote = quoteAt(text, at)
    if (quote === undefined || quote.family !== open.family) continue
    const found = { start: at, end: quote.end }
    at = quote.end - 1
    if (isInnerOpening(text, quote, open)) {
      depth++
      continue
    }
    const behind = gapEnd(text, quote.end)
    if (behind === quote.end && behind < text.length) {
      if (depth > 0) depth--
      continue
    }
    const rest = text.slice(behind, behind + lookahead)
    if (rest === '' || attributeStart.test(rest)) return found
    if (depth > 0) {
      depth--
      continue
    }
    if (!isNamed || flagsThenQuoted.test(rest)) return found
    weak ??= found
  }
  return weak ?? { start: text.length, end: text.length }
}

/** `“` inside a value that another quote opened begins a quotation of the author's own. */
const isInnerOpening = (text: string, quote: Quote, open: Quote): boolean =>
  (quote.character === '“' || quote.character === '„' || quote.character === '«') &&
  open.character !== '“' &&
  open.character !== '„' &&
  open.character !== '»' &&
  /\S/.test(text.charAt(quote.end))

function bareEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && gapEnd(text, at) === at) at++
  return at
}

function noteMarkup(text: string, start: number, end: number, repairs: AttributeRepair[]): void {
  for (let at = text.indexOf('<', start); at !== -1 && at < end; at = text.indexOf('<', at + 1)) {
    const close = text.indexOf('>', at) + 1
    repairs.push({ kind: 'markup', actual: text.slice(at, close), expected: ' ', start: at, end: close })
  }
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
