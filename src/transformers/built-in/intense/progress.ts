import { text } from '../../attribute-types.ts'
import { inFlow, paragraph, strong, textNode } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** Bars that are filled so far, and large figures. */
export default defineTransformer({
  tags: ['intense_progress', 'intense_progress_segment', 'intense_counter'],
  attributes: {
    value: text,
    end: text,
    text,
  },
  ignoresOthers: true,
  transform({ name, attributes: { value, end, text: words } }, context) {
    const figures = value === '' ? end : name === 'intense_counter' ? value : `${value}%`
    const own =
      figures === '' ? [] : [paragraph([strong(figures), ...(words.trim() === '' ? [] : [textNode(` ${words}`)])])]
    return [...own, ...inFlow(context.children())]
  },
})
