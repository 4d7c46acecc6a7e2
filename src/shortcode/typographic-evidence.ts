import { quoteReference } from './typography.ts'

const damage = new RegExp(
  `[=\\s](?:&nbsp;|&#160;)?(?:[“”„″‘’‚′«»‹›「」『』]|${quoteReference})|<(?:br\\s*/?|/?p)>`,
  'i',
)

/** What may be an address without quotes, with the space before it. */
const unquoted = /\s?[^\s"'<>]+/g
const addressStart = /[=\s](?:[a-z][a-z\d+.-]*:)?\//i
const texturized = /[–—…×’]|&#(?:82(?:11|12|17|30)|215|038);/

/** Whether there is an address without quotes in which `wptexturize` was. One expression would look behind each slash anew. */
function hasDamagedAddress(text: string): boolean {
  for (const [stretch] of text.matchAll(unquoted)) {
    const start = addressStart.exec(stretch)
    if (start !== null && texturized.test(stretch.slice(start.index + start[0].length))) return true
  }
  return false
}

/** What stands in straight quotes is the author's own, and no evidence of damage. */
export const withoutQuoted = (text: string): string => text.replace(/"[^"]*"|'[^']*'/g, '""')

/**
 * A quick look at an attribute text: without `&`, `<`, `«`, `»`, `×`, general punctuation and the brackets of East Asia there is
 * no damage in it.
 */
export function mayBeDamaged(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 0xab ? code === 0x26 || code === 0x3c : isTypographicSign(code)) return true
  }
  return false
}

const isTypographicSign = (code: number): boolean =>
  code === 0xab ||
  code === 0xbb ||
  code === 0xd7 ||
  (code >= 0x2010 && code <= 0x203f) ||
  (code >= 0x3000 && code <= 0x301f)

/**
 * Whether typography got between WordPress and this attribute text: a typographic quote opens a value, or markup parts two.
 */
export function isTypographic(text: string): boolean {
  if (!damage.test(text) && !hasDamagedAddress(text)) return false
  const bare = withoutQuoted(text)
  return damage.test(bare) || hasDamagedAddress(bare)
}
