import { html } from '../../attribute-types.ts'
import { titleOf } from '../../module-parts.ts'
import { defineTransformer } from '../../transformer.ts'

/** A line, with words in it or without, or empty space. */
export default defineTransformer({
  tags: ['intense_hr', 'intense_spacer'],
  attributes: {
    title: html,
  },
  ignoresOthers: true,
  transform({ name, attributes: { title } }) {
    if (name === 'intense_spacer') return []
    const words = titleOf(title, 'h4')
    return words.length > 0 ? words : { type: 'thematicBreak' }
  },
})
