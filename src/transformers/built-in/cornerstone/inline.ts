import { text } from '../../attribute-types.ts'
import { marked, textNode } from '../../builders.ts'
import { inlineRun } from '../../inline-run.ts'
import { defineTransformer } from '../../transformer.ts'

/** Words that are painted, marked, or explained where one points at them. */
export default defineTransformer({
  tags: ['x_dropcap', 'x_highlight', 'x_label', 'x_extra'],
  attributes: {
    title: text,
    info: text,
    info_content: text,
  },
  ignored: ['class', 'style', 'id', 'href', 'info_place', 'info_trigger'],
  ignoresOthers: true,
  transform({ name, attributes: { title, info, info_content } }, context) {
    const children = context.children()
    const run = inlineRun(children)
    if (run === undefined) return children
    if (name === 'x_highlight') return marked(run)
    const hint = info === '' ? '' : [title, info_content].filter((part) => part.trim() !== '').join(': ')
    return hint === '' ? run : [...run, textNode(` (${hint})`)]
  },
})
