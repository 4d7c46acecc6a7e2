import { inFlow } from '../../builders.ts'
import { mergeLists } from '../../merge-lists.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A list with icons for bullets. */
export default defineTransformer({
  tags: ['fusion_checklist'],
  attributes: {},
  ignoresOthers: true,
  transform(_input, context) {
    const children = inFlow(context.children())
    return children.length === 0 ? decline('nothing between the tags') : mergeLists(children)
  },
})
