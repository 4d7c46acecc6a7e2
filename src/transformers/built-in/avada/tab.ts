import { html } from '../../attribute-types.ts'
import { titledContent } from '../../titled-content.ts'
import { defineTransformer } from '../../transformer.ts'

/** A tab, or a box that opens over the page. */
export default defineTransformer({
  tags: ['fusion_tab', 'fusion_modal'],
  attributes: {
    title: html,
  },
  ignored: ['name', 'class', 'id'],
  ignoresOthers: true,
  transform({ attributes: { title } }, context) {
    return titledContent(title, context.children())
  },
})
