import { quoteReference } from './typography.ts'

const damage = new RegExp(
  `[=\\s](?:&nbsp;|&#160;)?(?:[“”„″‘’‚′«»‹›「」『』]|${quoteReference})|<(?:br\\s*/?|/?p)>`,
  'i',
)

/** An address without quotes in which `wptexturize` was. */
const damagedAddress = /[=\s](?:[a-z][a-z\d+.-]*:)?\/[^\s"'<>]*(?:[–—…×’]|&#(?:82(?:11|12|17|30)|215|038);)/i

/** What stands in straight quotes is the author's own, and no evidence of damage. */
export const withoutQuoted = (text: string): string => text.replace(/"[^"]*"|'[^']*'/g, '""')

/**
 * Whether typography got between WordPress and this attribute text: a typographic quote opens a value, or markup parts two.
 */
export function isTypographic(text: string): boolean {
  if (!damage.test(text) && !damagedAddress.test(text)) return false
  const bare = withoutQuoted(text)
  return damage.test(bare) || damagedAddress.test(bare)
}
