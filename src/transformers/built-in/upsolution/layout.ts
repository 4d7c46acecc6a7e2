import { inFlow } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** What only holds other elements, in the order in which it is read. */
export default defineTransformer({
  tags: ['us_hwrapper', 'us_vwrapper', 'us_content_carousel'],
  attributes: {},
  ignored: ['el_class', 'el_id'],
  ignoresOthers: true,
  layout: true,
  transform(_input, context) {
    return inFlow(context.children())
  },
})
