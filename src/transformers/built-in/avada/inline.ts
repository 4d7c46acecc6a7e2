import { text } from '../../attribute-types.ts'
import { textNode } from '../../builders.ts'
import { inlineRun } from '../../inline-run.ts'
import { defineTransformer } from '../../transformer.ts'

/** A first letter, and words that show more when one points at them: what they show stands behind them. */
export default defineTransformer({
  tags: ['fusion_dropcap', 'fusion_tooltip', 'fusion_popover'],
  attributes: {
    title: text,
    content: text,
  },
  ignoresOthers: true,
  transform({ attributes: { title, content } }, context) {
    const children = context.children()
    const hint = [title, content].filter((part) => part.trim() !== '').join(': ')
    const run = inlineRun(children)
    return hint === '' ? children : [...(run ?? children), textNode(` (${hint})`)]
  },
})
