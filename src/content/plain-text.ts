/**
 * What a row of `markdown-escapes.ts` could match in text: a character that means something anywhere, the end of what may
 * begin an address, a sign that looks at its neighbour in another node. `markdown-text.test.ts` holds it against the table.
 */
const suspect = /[\t\r\n*_~`<[\]|\\]|&[#A-Za-z\d]|&$|ttp|ww|^[:(]|#$/i

/** What could begin a block. */
const blockStart = /^ *(?:[#*+\-_=:|>[]|\d{1,9}[.)])/

/**
 * Whether text is written as it is, whatever stands beside it: then none of the table's sixty patterns has to be tried. An
 * autolink has rules of its own.
 */
export function isPlainText(value: string, before: string, after: string): boolean {
  if (suspect.test(value) || (value.endsWith('!') && beginsLink.test(after))) return false
  if (endsLine.test(before) && (value.startsWith(' ') || blockStart.test(value))) return false
  return !(beginsLine.test(after) && value.endsWith(' '))
}

const endsLine = /[\r\n][\t ]*$/
/** An exclamation mark before a link makes it a picture. */
const beginsLink = /^[[<]/
const beginsLine = /^[\r\n]/

/** The same of an address in the parenthesis of a link. */
export const isPlainAddress = (value: string): boolean => /^[\w\-.~:/?#@!$*+,;=%]*$/.test(value)
