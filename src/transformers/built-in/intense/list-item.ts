import { inFlow } from '../../builders.ts'
import { listOfOne, mergeLists } from '../../merge-lists.ts'
import { defineTransformer } from '../../transformer.ts'

/** A list with icons for bullets; each item is a list of one, and their container makes one list of all. */
export default defineTransformer({
  tags: ['intense_icon_list', 'intense_icon_list_item'],
  attributes: {},
  ignoresOthers: true,
  transform({ name }, context) {
    const children = inFlow(context.children())
    if (name === 'intense_icon_list') return mergeLists(children)
    if (children.length === 0) return []
    return listOfOne(children)
  },
})
