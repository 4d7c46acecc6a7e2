/** Most text holds none of these, and no row of `markdown-escapes.ts` can match where there is none. */
const sign = /[\t\r\n*_~`<|\\[\]&#]|:\/|[Ww]\./

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
  !sign.test(value) && !isNearMarkup(value, before, after)

/** The same where a bracket is a bracket: not in a label, nor where there are definitions. */
export const isPlainWithBrackets = (value: string, before: string, after: string): boolean =>
  !suspect.test(value) && !isNearMarkup(value, before, after)

function isNearMarkup(value: string, before: string, after: string): boolean {
  if (value.startsWith(':') || value.startsWith('(')) return true
  if (endsLine(before) && (value.startsWith(' ') || blockStart.test(value))) return true
  // An exclamation mark before a link makes it a picture.
  if (value.endsWith('!') && (after.startsWith('[') || after.startsWith('<'))) return true
  return value.endsWith(' ') && (after.startsWith('\n') || after.startsWith('\r'))
}

export const endsLine = (text: string): boolean => text.endsWith('\n') || text.endsWith('\r')

/** The same of an address in the parenthesis of a link. */
export const isPlainAddress = (value: string): boolean => !special.test(value)

/** What ends an address, and what may begin a character reference. */
const special = /[\0- "'()<>[\\\]^`{|}\x7F]|&[^&;]*;/
