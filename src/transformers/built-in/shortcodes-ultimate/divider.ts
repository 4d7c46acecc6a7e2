import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['su_divider'],
  attributes: {},
  // `top` adds a link to the top of the page, and `text` is what it says.
  decoration: ['top', 'text', 'anchor', 'style', 'divider_color', 'link_color', 'size', 'margin', 'class'],
  transform: () => ({ type: 'thematicBreak' }),
})
