/** Most text holds none of these, and no row of `markdown-escapes.ts` can match where there is none. */
const sign = /[\t\r\n*_~`<|\\[\]&#]/

/** Beside one class an alternative would make the search for it three times as long. */
const mayHoldAddress = (value: string): boolean => value.includes(':/') || value.includes('w.') || value.includes('W.')

/**
 * What a row of that table could match in text, beside brackets: a character that means something anywhere, the beginning of an
 * address, a sign that looks at its neighbour in another node. `markdown-phrasing.test.ts` holds it against the table.
 */
const suspect = /[\t\r\n*_~`<|\\]|\[\^|\]\(|&[#A-Za-z\d]|&$|tps?:\/|ww\.|#$/i

/** What could begin a block. */
const blockStart = /^ *(?:[#*+\-_=:|>[]|\d{1,9}[.)])/

/**
 * Whether text is written as it is, whatever stands beside it: then none of the table's sixty patterns has to be tried. An
 * autolink has rules of its own.
 */
export const isPlainText = (value: string, before: string, after: string): boolean =>
  !sign.test(value) && !mayHoldAddress(value) && !isNearMarkup(value, before, after)

/** The same where a bracket is a bracket: not in a label, nor where there are definitions. */
export const isPlainWithBrackets = (value: string, before: string, after: string): boolean =>
  !suspect.test(value) && !isNearMarkup(value, before, after)

function isNearMarkup(value: string, before: string, after: string): boolean {
  const first = value.charCodeAt(0)
  if (first === colon || first === parenthesis) return true
  if (endsLine(before) && (first === space || blockStart.test(value))) return true
  const last = value.charCodeAt(value.length - 1)
  // An exclamation mark before a link makes it a picture.
  if (last === exclamationMark && (after.startsWith('[') || after.startsWith('<'))) return true
  return last === space && (after.startsWith('\n') || after.startsWith('\r'))
}

const colon = 0x3a
const parenthesis = 0x28
const space = 0x20
const exclamationMark = 0x21

/** Labels and definitions make of brackets something else, and of nothing but them. */
export const hasBracket = (value: string): boolean => value.includes('[') || value.includes(']')

export function endsLine(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  return last === lineFeed || last === carriageReturn
}

const lineFeed = 0x0a
const carriageReturn = 0x0d

/** The same of an address in the parenthesis of a link. */
export const isPlainAddress = (value: string): boolean =>
  !special.test(value) && !(value.includes(';') && reference.test(value))

/** What ends an address. */
const special = /[\0- "'()<>[\\\]^`{|}\x7F]/

/** What may be a character reference. */
const reference = /&[^&;]*;/
