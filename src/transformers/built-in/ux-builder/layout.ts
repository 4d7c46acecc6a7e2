import { inFlow } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** Sections, rows, columns and sliders, and the text in them: what they hold, in the order in which it is read. */
export default defineTransformer({
  tags: [
    'ux_text',
    'ux_html',
    'ux_stack',
    'ux_slider',
    'ux_banner_grid',
    'ux_lightbox',
    'ux_menu',
    'row_inner',
    'row_inner_1',
    'row_inner_2',
    'col_inner',
    'col_inner_1',
    'col_inner_2',
    'col_grid',
    'section_inner',
    'text_box',
  ],
  attributes: {},
  ignored: ['label', 'class'],
  ignoresOthers: true,
  layout: true,
  transform(_input, context) {
    return inFlow(context.children())
  },
})
