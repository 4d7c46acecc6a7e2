import { inFlow } from '../../builders.ts'
import { listOfOne, mergeLists } from '../../merge-lists.ts'
import { defineTransformer } from '../../transformer.ts'

/** A list with icons for bullets; each item is a list of one, and their container makes one list of all. */
export default defineTransformer({
  tags: ['x_icon_list', 'x_icon_list_item', 'cs_icon_list', 'cs_icon_list_item'],
  attributes: {},
  ignored: ['class', 'style', 'id'],
  ignoresOthers: true,
  transform({ name }, context) {
    const children = inFlow(context.children())
    if (!name.endsWith('_item')) return mergeLists(children)
    if (children.length === 0) return []
    return listOfOne(children)
  },
})
