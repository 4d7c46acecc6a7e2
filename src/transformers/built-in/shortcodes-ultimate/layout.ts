import { inFlow } from '../../builders.ts'
import { nestableTags } from '../../nestable-tags.ts'
import { defineTransformer } from '../../transformer.ts'

/** Rows and columns in reading order; and what only holds tabs or spoilers together. */
export default defineTransformer({
  tags: nestableTags(['su_row', 'su_column', 'su_tabs', 'su_accordion', 'su_lightbox_content']),
  attributes: {},
  layout: true,
  ignored: ['class', 'id', 'size', 'center', 'last', 'number'],
  decoration: [
    'active',
    'anchor_in_url',
    'background',
    'color',
    'margin',
    'max_width',
    'min_width',
    'mobile',
    'padding',
    'scroll_offset',
    'shadow',
    'style',
    'text_align',
    'vertical',
    'width',
  ],
  transform: (_, context) => inFlow(context.children()),
})
