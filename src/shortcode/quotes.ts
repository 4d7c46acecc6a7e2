import { quoteReference, referenceAt } from './typography.ts'

export type Family = 'double' | 'single'

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
  '『': 'single',
  '』': 'single',
}

export interface Quote {
  family: Family
  character: string
  /** Behind it; a quote may be written as a character reference. */
  end: number
}

export function quoteAt(text: string, at: number): Quote | undefined {
  const reference = referenceAt(text, at)
  const character = reference?.character ?? text.charAt(at)
  const family = families[character]
  return family === undefined ? undefined : { family, character, end: reference?.end ?? at + 1 }
}

/** `wpautop` puts these inside a tag whose attributes stand on several lines. */
const markup = /^<(?:br\s*\/?|\/?p)>\n?/i

/** End of the white space, markup of line ends included, that begins here. */
export function gapEnd(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    if (/[\s\u200b\ufeff]/.test(text.charAt(at))) at++
    else if (text.startsWith('&nbsp;', at) || text.startsWith('&#160;', at)) at += 6
    else if (text.charCodeAt(at) === 0x3c) {
      const match = markup.exec(text.slice(at, at + 12))
      if (match === null) return at
      at += match[0].length
    } else return at
  }
  return at
}

/** French quotes stand behind a space that does not break. */
const anyQuote = `(?:&nbsp;|&#160;)?(?:["'“”„″«»「」‘’‚′‹›『』]|${quoteReference})`

/** Matches where another attribute begins. */
export const attributeStart = new RegExp(`^[\\w\\-–—]+\\s*=\\s*(?:${anyQuote}|[^\\s"'])`)

/** Matches where, behind a few words without a value, an attribute with a quoted one begins. */
export const flagsThenQuoted = new RegExp(`^(?:[\\w-]+\\s+){0,3}[\\w-]+\\s*=\\s*${anyQuote}`)

/** How far a look behind a quote reads. Longer names and more flags than fit do not exist. */
export const lookahead = 200
