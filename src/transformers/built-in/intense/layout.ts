import { inFlow } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** Rows, columns, and what only holds elements: in the order in which it is read. */
export default defineTransformer({
  tags: [
    'intense_row',
    'intense_column',
    'intense_content_section',
    'intense_collapsibles',
    'intense_tabs',
    'intense_slider',
    'intense_slide',
    'intense_testimonies',
    'intense_lead',
    'intense_animated',
    'intense_pricing_table',
  ],
  attributes: {},
  ignoresOthers: true,
  layout: true,
  transform(_input, context) {
    return inFlow(context.children())
  },
})
