import type { RootContent } from 'mdast'
import { type Inline, inFlow, inline, paragraph, strong } from './builders.ts'

/** A tab, a card, a column of prices: its title as a bold line, then what it holds. */
export const titledContent = (title: Inline, children: readonly RootContent[]): readonly RootContent[] => {
  const words = inline(title)
  return [...(words.length === 0 ? [] : [paragraph([strong(words)])]), ...inFlow(children)]
}
