import { html } from '../../attribute-types.ts'
import { textNode } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** What showed when the pointer was over the text goes behind it, in brackets. */
export default defineTransformer({
  tags: ['su_tooltip'],
  attributes: {
    title: html,
    text: html,
    /** Its name in version 4. */
    content: html,
  },
  decoration: [
    'style',
    'position',
    'shadow',
    'rounded',
    'size',
    'behavior',
    'close',
    'background',
    'color',
    'font_size',
    'text_align',
    'max_width',
    'radius',
    'outline',
    'tabindex',
    'reference_tag',
    'line_height',
    'hide_delay',
    'z_index',
    'class',
  ],
  transform({ attributes: { title, text, content } }, context) {
    const tip = content.length > 0 ? content : text
    const parts = [...title, ...(title.length > 0 && tip.length > 0 ? [textNode(': ')] : []), ...tip]
    return parts.length === 0 ? context.children() : [...context.children(), textNode(' ('), ...parts, textNode(')')]
  },
})
