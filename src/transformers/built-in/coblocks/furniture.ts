import { leaveFurniture } from '../../furniture-block.ts'
import { defineTransformer } from '../../transformer.ts'

/** Links that the page has on all of its kind. */
export default defineTransformer({
  blocks: ['coblocks/social'],
  attributes: {},
  transform(input, context) {
    return leaveFurniture(input, context)
  },
})
