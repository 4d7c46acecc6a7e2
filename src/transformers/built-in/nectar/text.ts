import { inFlow } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** Text that is painted or moves, and what only holds other elements. */
export default defineTransformer({
  tags: [
    'nectar_highlighted_text',
    'nectar_icon_list',
    'nectar_responsive_text',
    'nectar_scrolling_text',
    'nectar_sticky_media_section',
    'nectar_sticky_media_sections',
    'nectar_text_inline_images',
  ],
  attributes: {},
  ignoresOthers: true,
  layout: true,
  transform(_input, context) {
    return inFlow(context.children())
  },
})
