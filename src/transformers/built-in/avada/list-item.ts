import type { List } from 'mdast'
import { inFlow } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** An item, as a list of one: its container makes one list of all. */
export default defineTransformer({
  tags: ['fusion_li_item'],
  attributes: {},
  ignoresOthers: true,
  transform(_input, context) {
    const children = inFlow(context.children())
    if (children.length === 0) return []
    const list: List = {
      type: 'list',
      ordered: false,
      spread: false,
      children: [{ type: 'listItem', spread: false, children }],
    }
    return list
  },
})
