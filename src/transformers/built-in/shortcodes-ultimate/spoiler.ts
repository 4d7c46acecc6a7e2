import { textOf } from '../../../model/phrasing.ts'
import { flag, html } from '../../attribute-types.ts'
import { details } from '../../builders.ts'
import { nestableTags } from '../../nestable-tags.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: nestableTags(['su_spoiler']),
  attributes: {
    title: html,
    open: flag,
  },
  decoration: ['style', 'icon', 'anchor', 'anchor_in_url', 'scroll_offset', 'class'],
  transform: ({ attributes: { title, open } }, context) =>
    // The title the plugin gives to a spoiler that has none.
    details(textOf([...title]) || 'Spoiler title', context.children(), { isOpen: open }),
})
