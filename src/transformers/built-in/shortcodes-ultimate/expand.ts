import { number, text } from '../../attribute-types.ts'
import { details, inFlow } from '../../builders.ts'
import { nestableTags } from '../../nestable-tags.ts'
import { defineTransformer } from '../../transformer.ts'

/** Shows the top of its content and a link for the rest. With no height it shows none of it. */
export default defineTransformer({
  tags: nestableTags(['su_expand']),
  attributes: {
    more_text: text.or('Show more'),
    height: number.or(100),
  },
  decoration: [
    'less_text',
    'hide_less',
    'text_color',
    'link_color',
    'link_style',
    'link_align',
    'more_icon',
    'less_icon',
    'class',
  ],
  transform: ({ attributes: { more_text, height } }, context) =>
    height > 0 ? inFlow(context.children()) : details(more_text, context.children()),
})
