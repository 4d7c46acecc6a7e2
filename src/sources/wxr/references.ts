import { decodeHTMLStrict } from 'entities'

/** A character reference, or what looks like the start of one. */
export const referencePattern = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][\dA-Za-z]{0,31});/y

/** What may still become a reference when more text arrives. */
export const openReferencePattern = /&(?:#?[\dA-Za-z]{0,32})$/y

const predefined: ReadonlySet<string> = new Set(['&amp;', '&lt;', '&gt;', '&quot;', '&apos;'])

/** Well-formed XML for a piece of the source, and what was wrong with it. */
export interface Mended {
  readonly xml: string
  readonly repair?: string
}

/** XML knows five named references; exports hold those of HTML too, and numbers of characters that XML forbids. */
export function mendReference(reference: string): Mended {
  if (predefined.has(reference)) return { xml: reference }
  if (reference.startsWith('&#')) {
    if (isXmlCharacter(numberOf(reference))) return { xml: reference }
    return { xml: '', repair: `reference \`${reference}\` to a character that XML forbids` }
  }
  const text = decodeHTMLStrict(reference)
  if (text === reference) return { xml: reference.replace('&', '&amp;'), repair: `unknown entity \`${reference}\`` }
  return { xml: escapeXml(text), repair: `HTML entity \`${reference}\`` }
}

/** For a tag, whose attributes are at hand as a whole. */
export function mendReferences(tag: string): { xml: string; repairs: string[] } {
  const repairs: string[] = []
  const xml = tag.replace(/&(?:(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][\dA-Za-z]{0,31});)?/g, (found) => {
    const mended = found === '&' ? bareAmpersand : mendReference(found)
    if (mended.repair !== undefined) repairs.push(mended.repair)
    return mended.xml
  })
  return { xml, repairs }
}

export const bareAmpersand: Mended = { xml: '&amp;', repair: 'bare `&`' }

const escapeXml = (text: string): string => text.replace(/[&<>]/g, (found) => `&#${found.charCodeAt(0)};`)

const numberOf = (reference: string): number =>
  /^&#x/i.test(reference) ? Number.parseInt(reference.slice(3), 16) : Number.parseInt(reference.slice(2), 10)

/** `Char` of XML 1.0, section 2.2. */
const isXmlCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff)
