import { html } from '../../attribute-types.ts'
import { callout } from '../../builders.ts'
import { nestableTags } from '../../nestable-tags.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: nestableTags(['su_box', 'su_note']),
  attributes: {
    title: html,
  },
  decoration: [
    'style',
    'box_color',
    'title_color',
    'note_color',
    'text_color',
    'color',
    'background',
    'radius',
    'class',
    'id',
    'max_width',
  ],
  transform: ({ attributes: { title } }, context) => callout(context.children(), { title }),
})
