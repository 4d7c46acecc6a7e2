import { stripCSlashes } from './c-escapes.ts'
import { isWordOrHyphen } from './names.ts'

export interface Attributes {
  /** Has no prototype: any name is safe. */
  attributes: Record<string, string>
  positional: string[]
}

/** PCRE's `\s` without the `u` flag. */
const isSpace = (code: number): boolean => (code >= 0x09 && code <= 0x0d) || code === 0x20

const doubleQuote = 0x22
const singleQuote = 0x27

/**
 * `shortcode_parse_atts`: the text after the tag name, as WordPress reads it.
 *
 * The six forms of its regular expression, in the order they are tried: `name="…"`, `name='…'`, `name=…`, `"…"`, `'…'`
 * and a bare word. Each must be followed by white space or the end, or the next form is tried from the same place.
 */
export function parseAttributes(text: string): Attributes {
  const source = text.replace(/[\u00a0\u200b]+/g, ' ')
  const values = new PhpArray()
  let at = 0
  let found = false
  while (true) {
    while (at < source.length && isSpace(source.charCodeAt(at))) at++
    if (at >= source.length) break
    found = true
    at = readNamed(source, at, values) ?? readQuoted(source, at, values) ?? readBare(source, at, values)
  }
  // What PHP's `ltrim` leaves of a text without any attribute: a form feed is white space to PCRE, not to `ltrim`.
  if (!found) {
    const rest = source.replace(/^[ \t\n\r\0\v]+/, '')
    if (rest !== '') values.push(rest)
  }
  return values.read()
}

// width="600"
// ^
function readNamed(source: string, start: number, values: PhpArray): number | undefined {
  let end = start
  while (end < source.length && isWordOrHyphen(source.charCodeAt(end))) end++
  if (end === start) return undefined
  const name = source.slice(start, end)
  let at = skipSpace(source, end)
  if (source.charCodeAt(at) !== 0x3d) return undefined
  at = skipSpace(source, at + 1)
  const quote = source.charCodeAt(at)
  const valueEnd =
    quote === doubleQuote || quote === singleQuote ? closingQuote(source, at, quote) : bareValueEnd(source, at)
  if (valueEnd === undefined) return undefined
  const isQuoted = quote === doubleQuote || quote === singleQuote
  // `empty( $m[1] )`: PHP takes the name `0` for none, and no other group is set, so the attribute is gone.
  if (name !== '0')
    values.set(name.toLowerCase(), isQuoted ? source.slice(at + 1, valueEnd) : source.slice(at, valueEnd))
  return isQuoted ? valueEnd + 1 : valueEnd
}

// "wide" 'tall'
// ^
function readQuoted(source: string, at: number, values: PhpArray): number | undefined {
  const quote = source.charCodeAt(at)
  if (quote !== doubleQuote && quote !== singleQuote) return undefined
  const end = closingQuote(source, at, quote)
  if (end === undefined) return undefined
  if (end > at + 1) values.push(source.slice(at + 1, end))
  return end + 1
}

function readBare(source: string, start: number, values: PhpArray): number {
  let end = start
  while (end < source.length && !isSpace(source.charCodeAt(end))) end++
  values.push(source.slice(start, end))
  return end
}

function skipSpace(source: string, start: number): number {
  let at = start
  while (at < source.length && isSpace(source.charCodeAt(at))) at++
  return at
}

const endsValue = (source: string, at: number): boolean => at >= source.length || isSpace(source.charCodeAt(at))

/** Offset of the next quote of the same kind, if white space or the end follows it. */
function closingQuote(source: string, open: number, quote: number): number | undefined {
  const end = source.indexOf(quote === doubleQuote ? '"' : "'", open + 1)
  return end !== -1 && endsValue(source, end + 1) ? end : undefined
}

/** `[^\s'"]+(?:\s|$)`: an unquoted value must not be empty and must not meet a quote. */
function bareValueEnd(source: string, start: number): number | undefined {
  let end = start
  while (end < source.length) {
    const code = source.charCodeAt(end)
    if (isSpace(code) || code === doubleQuote || code === singleQuote) break
    end++
  }
  return end > start && endsValue(source, end) ? end : undefined
}

/**
 * `/^[^<]*+(?:<[^>]*+>[^<]*+)*+$/`: WordPress empties a value that opens an HTML element and does not close it.
 */
export function hasUnclosedElement(value: string): boolean {
  for (let open = value.indexOf('<'); open !== -1; open = value.indexOf('<', open)) {
    const close = value.indexOf('>', open)
    if (close === -1) return true
    open = close
  }
  return false
}

/** A PHP array as `shortcode_parse_atts` fills it: a name of digits is an index, and `[]` goes behind the largest. */
class PhpArray {
  readonly #named: Record<string, string> = Object.create(null)
  #indexed: Map<number, string> | undefined
  #next = 0

  set(name: string, value: string): void {
    const first = name.charCodeAt(0)
    if (first > 0x39 || !/^(?:0|-?[1-9]\d{0,17})$/.test(name)) {
      this.#named[name] = clean(value)
      return
    }
    const index = Number(name)
    this.#put(index, value)
    this.#next = Math.max(this.#next, index + 1)
  }

  push(value: string): void {
    this.#put(this.#next++, value)
  }

  #put(index: number, value: string): void {
    this.#indexed ??= new Map()
    this.#indexed.set(index, clean(value))
  }

  read(): Attributes {
    return { attributes: this.#named, positional: this.#indexed === undefined ? [] : [...this.#indexed.values()] }
  }
}

function clean(raw: string): string {
  const value = stripCSlashes(raw)
  return value.includes('<') && hasUnclosedElement(value) ? '' : value
}
