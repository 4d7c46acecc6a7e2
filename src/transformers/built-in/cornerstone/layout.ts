import { inFlow } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** Sections, rows and columns, elements that keep their settings elsewhere, and the text in them. */
export default defineTransformer({
  tags: [
    'cs_content',
    'cs_content_seo',
    'cs_section',
    'cs_row',
    'cs_column',
    'cs_text',
    'x_accordion',
    'x_block_grid',
    'x_block_grid_item',
    'x_column',
    'x_columnize',
    'x_container',
    'x_content_band',
    'x_feature_list',
    'x_pricing_table',
    'x_raw_content',
    'x_raw_output',
    'x_row',
    'x_section',
    'x_slide',
    'x_slider',
    'x_tabs',
    'x_text_output',
    'x_visibility',
  ],
  tagPattern: /^cs_(?:element|layout)_[a-z_]+$/,
  attributes: {},
  ignored: ['class', 'style', 'id'],
  ignoresOthers: true,
  layout: true,
  transform(_input, context) {
    return inFlow(context.children())
  },
})
