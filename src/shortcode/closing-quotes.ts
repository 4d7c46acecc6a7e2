import { attributeStart, type Family, flagsThenQuoted, gapEnd, lookahead, type Quote, quoteAt } from './quotes.ts'

export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Finds where values end in one attribute text. Values are asked for from left to right, and what is known of the rest is
 * kept, so that a text of nothing but quotes is still read once.
 */
export class ClosingQuotes {
  readonly #text: string
  readonly #sure = new Map<Family, Stretch>()

  constructor(text: string) {
    this.#text = text
  }

  // credit=”Mujahideen’s Ashraf-3 camp” align=”center”
  //         ^
  /** The quote that closes the value `open` opened; the end of the text where there is none. */
  after(open: Quote, isNamed: boolean): Stretch {
    const sure = this.#nextSure(open.family, open.end)
    if (isNamed && sure.start < this.#text.length) return sure
    return this.#firstPossible(open, sure.start) ?? sure
  }

  /** Another attribute follows, or nothing more: no quote of the author's own stands there. */
  #nextSure(family: Family, from: number): Stretch {
    const known = this.#sure.get(family)
    if (known !== undefined && known.start >= from) return known
    let found: Stretch = { start: this.#text.length, end: this.#text.length }
    for (let at = from; at < this.#text.length; at++) {
      const quote = quoteAt(this.#text, at)
      if (quote === undefined) continue
      if (closes(quote, family) && isSure(this.#text, quote.end)) {
        found = { start: at, end: quote.end }
        break
      }
      at = quote.end - 1
    }
    this.#sure.set(family, found)
    return found
  }

  /** The first that white space follows and that belongs to no quotation inside the value. */
  #firstPossible(open: Quote, before: number): Stretch | undefined {
    let depth = 0
    for (let at = open.end; at < before; at++) {
      const quote = quoteAt(this.#text, at)
      if (quote === undefined) continue
      const start = at
      at = quote.end - 1
      if (!closes(quote, open.family)) continue
      if (isInnerOpening(this.#text, quote, open)) depth++
      else if (depth > 0) depth--
      else if (gapEnd(this.#text, quote.end) > quote.end) return { start, end: quote.end }
    }
    return undefined
  }
}

/** Russian marks a single quotation with what is a double one in German. */
const closes = (quote: Quote, family: Family): boolean =>
  quote.family === family || (family === 'single' && (quote.character === '“' || quote.character === '„'))

function isSure(text: string, end: number): boolean {
  const behind = gapEnd(text, end)
  if (behind === text.length) return true
  if (behind === end) return false
  const rest = text.slice(behind, behind + lookahead)
  return attributeStart.test(rest) || flagsThenQuoted.test(rest)
}

/** `“` inside a value that another quote opened begins a quotation of the author's own. */
const isInnerOpening = (text: string, quote: Quote, open: Quote): boolean =>
  (quote.character === '“' || quote.character === '„' || quote.character === '«') &&
  open.character !== '“' &&
  open.character !== '„' &&
  open.character !== '»' &&
  /\S/.test(text.charAt(quote.end))
