import { html } from '../../attribute-types.ts'
import { titledContent } from '../../titled-content.ts'
import { defineTransformer } from '../../transformer.ts'

/** A tab. Its title may stand in the list above all of them. */
export default defineTransformer({
  tags: ['x_tab'],
  attributes: {
    title: html,
  },
  ignored: ['class', 'style', 'id'],
  ignoresOthers: true,
  transform({ attributes: { title } }, context) {
    return titledContent(title, context.children())
  },
})
