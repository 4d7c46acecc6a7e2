import type { Blockquote, PhrasingContent, RootContent } from 'mdast'
import { blockquote, inFlow, paragraph, textNode } from './builders.ts'

/** A quote, and whose it is in a line of its own. */
export const quotation = (children: readonly RootContent[], cite: readonly PhrasingContent[]): Blockquote =>
  blockquote([...inFlow(children), ...(cite.length === 0 ? [] : [paragraph([textNode('— '), ...cite])])])
