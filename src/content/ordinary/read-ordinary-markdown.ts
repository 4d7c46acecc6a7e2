import type { Root } from 'mdast'
import { readBlocks } from './read-blocks.ts'
import { ifSure } from './unsure.ts'

/** What needs more than a quick look: definitions and footnotes, line ends and spaces that we write in code alone. */
const unusual = ['\r', '\f', '\v', '\0', ']:']

/**
 * The tree of such Markdown as we write, in a fraction of the time that a reader of all Markdown takes. It knows the
 * ordinary cases alone, and at the first sight of another it answers `undefined`: then `parseMarkdown` has the word. Where
 * it does answer, the tree is that of `parseMarkdown`, without places, and with addresses in text left as text.
 */
export function readOrdinaryMarkdown(markdown: string): Root | undefined {
  if (unusual.some((sign) => markdown.includes(sign))) return undefined
  return ifSure(() => ({ type: 'root', children: readBlocks(markdown.split('\n')).nodes }))
}
