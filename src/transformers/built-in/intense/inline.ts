import { text } from '../../attribute-types.ts'
import { marked, textNode } from '../../builders.ts'
import { inlineRun } from '../../inline-run.ts'
import { defineTransformer } from '../../transformer.ts'

/** Words that are painted, marked, or explained where one points at them. */
export default defineTransformer({
  tags: [
    'intense_dropcap',
    'intense_highlight',
    'intense_label',
    'intense_badge',
    'intense_tooltip',
    'intense_popover',
  ],
  attributes: {
    text,
    title: text,
    content: text,
  },
  ignoresOthers: true,
  transform({ name, attributes: { text: words, title, content } }, context) {
    const children = context.children()
    const run = inlineRun(children)
    if (run === undefined) return children
    const shown = run.length > 0 || words === '' ? run : [textNode(words)]
    if (name === 'intense_highlight') return marked(shown)
    const hint = [title, content].filter((part) => part.trim() !== '').join(': ')
    return hint === '' ? shown : [...shown, textNode(` (${hint})`)]
  },
})
