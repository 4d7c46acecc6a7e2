import type { Blockquote, PhrasingContent, RootContent } from 'mdast'
import { signature } from '../model/signature.ts'
import { blockquote, inFlow, paragraph } from './builders.ts'

/** A quote, and whose it is in a line of its own. */
export function quotation(children: readonly RootContent[], cite: readonly PhrasingContent[]): Blockquote {
  const signed = signature(cite)
  return blockquote([...inFlow(children), ...(signed.length === 0 ? [] : [paragraph(signed)])])
}
