import { inFlow } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** Rows, columns and sliders: what they hold, in the order in which it is read. */
export default defineTransformer({
  tags: ['themify_col', 'themify_sub_row', 'themify_slider', 'themify_slide'],
  attributes: {},
  ignoresOthers: true,
  layout: true,
  transform(_input, context) {
    return inFlow(context.children())
  },
})
