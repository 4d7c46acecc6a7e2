import { inFlow } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** Containers, rows and columns, and the text in them: what they hold, in the order in which it is read. */
export default defineTransformer({
  tags: [
    'fusion_builder_container',
    'fusion_builder_row',
    'fusion_builder_row_inner',
    'fusion_builder_column',
    'fusion_builder_column_inner',
    'fusion_builder_blank_page',
    'fusion_text',
    'fusion_accordion',
    'fusion_tabs',
    'fusion_content_boxes',
    'fusion_images',
    'fusion_flip_boxes',
    'fusion_testimonials',
    'fusion_slider',
    'fusion_counters_box',
    'fusion_counters_circle',
    'fusion_pricing_table',
  ],
  attributes: {},
  ignored: ['admin_label', 'class', 'id'],
  ignoresOthers: true,
  layout: true,
  transform(_input, context) {
    return inFlow(context.children())
  },
})
