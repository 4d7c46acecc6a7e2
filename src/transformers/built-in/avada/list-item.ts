import { inFlow } from '../../builders.ts'
import { listOfOne } from '../../merge-lists.ts'
import { defineTransformer } from '../../transformer.ts'

/** An item, as a list of one: its container makes one list of all. */
export default defineTransformer({
  tags: ['fusion_li_item'],
  attributes: {},
  ignoresOthers: true,
  transform(_input, context) {
    const children = inFlow(context.children())
    if (children.length === 0) return []
    return listOfOne(children)
  },
})
