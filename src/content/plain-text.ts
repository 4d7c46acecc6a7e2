/**
 * What a row of `markdown-escapes.ts` could match in text: a character that means something anywhere, the end of what may
 * begin an address, a sign that looks at its neighbour in another node. `markdown-phrasing.test.ts` holds it against the table.
 */
const suspect = /[\t\r\n*_~`<|\\]|\[\^|\]\(|&[#A-Za-z\d]|&$|ttp|ww|^[:(]|#$/i

const bracket = /[[\]]/

/** What could begin a block. */
const blockStart = /^ *(?:[#*+\-_=:|>[]|\d{1,9}[.)])/

/**
 * Whether text is written as it is, whatever stands beside it: then none of the table's sixty patterns has to be tried. An
 * autolink has rules of its own.
 *
 * @param mayHoldBrackets Whether a bracket is a bracket: not in a label, nor where there are definitions.
 */
export function isPlainText(value: string, before: string, after: string, mayHoldBrackets: boolean): boolean {
  if (suspect.test(value) || (!mayHoldBrackets && bracket.test(value))) return false
  if (endsLine(before) && (value.startsWith(' ') || blockStart.test(value))) return false
  if (value.endsWith('!') && beginsLink.test(after)) return false
  return !(beginsLine.test(after) && value.endsWith(' '))
}

/** An exclamation mark before a link makes it a picture. */
const beginsLink = /^[[<]/
const beginsLine = /^[\r\n]/

export const endsLine = (text: string): boolean => text.endsWith('\n') || text.endsWith('\r')

/** The same of an address in the parenthesis of a link. */
export const isPlainAddress = (value: string): boolean => !special.test(value)

/** What ends an address, and what may begin a character reference. */
const special = /[\0- "'()<>[\\\]^`{|}\x7F]|&[^&;]*;/
