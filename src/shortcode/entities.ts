import { decodeHTMLStrict } from 'entities'
import type { AttributeRepair } from './typographic.ts'
import { withoutQuoted } from './typographic-evidence.ts'

/** `=&quot;` or ` &#039;`: a quote that opens a value was written as a character reference. */
const quotedByReference = /[=\s]&(?:quot|apos|#0*3[49]|#x2[27]);/i

/** `=&amp;quot;` or ` &amp;#8221;`: and then its ampersand was. */
const doublyEncoded =
  /[=\s]&(?:amp|#0*38|#x26);(?:amp;)*(?:quot|apos|#0*3[49]|#0*8(?:21[67]|22[01]|24[23])|[lr][sd]quo);/i

/** Nobody encodes a page more often. */
const deepest = 5

/**
 * Takes off the layers of character references that came over a shortcode on its way here: HTML that was saved as text, or
 * encoded twice. How many there are shows in the quotes; the references below them are the author's own and stay.
 *
 * @param isForced Takes one layer off without asking for evidence.
 */
export function decodeLayers(source: string, isForced: boolean): { text: string; repairs: AttributeRepair[] } {
  if (!source.includes('&')) return { text: source, repairs: [] }
  let text = source
  for (let layer = 0; layer < deepest && doublyEncoded.test(withoutQuoted(text)); layer++)
    text = text.replace(/&(?:amp|#0*38|#x26);/gi, '&')
  if (quotedByReference.test(withoutQuoted(text)) || (isForced && text === source)) text = decodeHTMLStrict(text)
  if (text === source) return { text, repairs: [] }
  return { text, repairs: [{ kind: 'entity', actual: source, expected: text, start: 0, end: source.length }] }
}
