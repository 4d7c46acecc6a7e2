/**
 * What `wptexturize` turned plain characters into, and `wp_kses`-style encoding beside it. Each row: the character that
 * stands there now, what the author typed.
 */
const plain: Readonly<Record<string, string>> = {
  '—': '---',
  '–': '--',
  '…': '...',
  '×': 'x',
  '™': '(tm)',
  '“': '"',
  '”': '"',
  '″': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '「': '"',
  '」': '"',
  '‚': "'",
  '『': "'",
  '』': "'",
  '‘': "'",
  '’': "'",
  '′': "'",
}

const typographic = /[—–…×™“”″„«»「」‘’′‚『』]/g

/**
 * The references `wptexturize` and its translations write, and the names other tools give them. Others were in the source
 * before it, and stay.
 */
const references: Readonly<Record<string, string>> = {
  '&#8211;': '–',
  '&#8212;': '—',
  '&#171;': '«',
  '&#187;': '»',
  '&#8218;': '‚',
  '&#8222;': '„',
  '&#8249;': '‹',
  '&#8250;': '›',
  '&#12300;': '「',
  '&#12301;': '」',
  '&#12302;': '『',
  '&#12303;': '』',
  '&laquo;': '«',
  '&raquo;': '»',
  '&lsaquo;': '‹',
  '&rsaquo;': '›',
  '&sbquo;': '‚',
  '&bdquo;': '„',
  '&#8216;': '‘',
  '&#8217;': '’',
  '&#8220;': '“',
  '&#8221;': '”',
  '&#8230;': '…',
  '&#8242;': '′',
  '&#8243;': '″',
  '&#8482;': '™',
  '&#215;': '×',
  '&#038;': '&',
  '&quot;': '"',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&lsquo;': '‘',
  '&rsquo;': '’',
  '&ndash;': '–',
  '&mdash;': '—',
  '&hellip;': '…',
  '&prime;': '′',
  '&Prime;': '″',
  '&times;': '×',
  '&trade;': '™',
}

const reference = /&(?:#\d{3,5}|[A-Za-z]{4,6});/g

/** Source of an expression for a quote written as a reference. */
export const quoteReference =
  '&(?:#8(?:21[678]|22[012]|24[239]|250)|#1(?:71|87|230[0-3])|quot|[lr][sd]quo|[sb][bd]quo|[lr]s?aquo|[Pp]rime);'

/** A reference at this place that stands for one character `wptexturize` makes, and where it ends. */
export function referenceAt(text: string, at: number): { character: string; end: number } | undefined {
  if (text.charCodeAt(at) !== 0x26) return undefined
  const end = text.indexOf(';', at)
  if (end === -1 || end > at + 8) return undefined
  const character = references[text.slice(at, end + 1)]
  return character === undefined ? undefined : { character, end: end + 1 }
}

export const decodeReferences = (value: string): string =>
  value.includes('&') ? value.replace(reference, (match) => references[match] ?? match) : value

const isAddress = (value: string): boolean =>
  /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(value) ||
  /^(?:mailto:|tel:|www\.|\.{0,2}\/)/i.test(value) ||
  /^\S+\.[a-z][a-z\d]{1,4}(?:[?#]\S*)?$/i.test(value)

/**
 * Undoes typography where it cannot have been meant: in a web address or file name, and between the digits of a size.
 * Prose keeps its good typography.
 */
export function undoTypography(value: string): string {
  const address = value.replace(frenchSpace, '').trim()
  if (!/\s/.test(address) && isAddress(address)) return address.replace(typographic, (match) => plain[match] ?? match)
  return /^\d+(?:px)?×\d+(?:px)?$/.test(value) ? value.replace('×', 'x') : value
}

/** The space that French sets inside its quotes. */
const frenchSpace = /(?:&nbsp;|&#160;|[\u00a0\u202f])(?=»)|(?<=«)(?:&nbsp;|&#160;|[\u00a0\u202f])/g
