import { html } from '../../attribute-types.ts'
import { bulletList, inFlow } from '../../builders.ts'
import { mergeLists } from '../../merge-lists.ts'
import { defineTransformer } from '../../transformer.ts'

/** The titles of tabs, in a list above them. The tabs themselves may have none. */
export default defineTransformer({
  tags: ['x_tab_nav', 'x_tab_nav_item'],
  attributes: {
    title: html,
  },
  ignored: ['class', 'style', 'id'],
  ignoresOthers: true,
  transform({ name, attributes: { title } }, context) {
    if (name === 'x_tab_nav') return mergeLists(inFlow(context.children()))
    return title.length === 0 ? context.children() : bulletList([title])
  },
})
