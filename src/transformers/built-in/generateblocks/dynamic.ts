import { leaveDynamicBlock } from '../../dynamic-block.ts'
import { defineTransformer } from '../../transformer.ts'

/** Lists of posts, which the plugin makes at each view. */
export default defineTransformer({
  blocks: [
    'generateblocks/query',
    'generateblocks/query-loop',
    'generateblocks/query-no-results',
    'generateblocks/query-page-numbers',
  ],
  attributes: {},
  transform(input, context) {
    return leaveDynamicBlock(input, context)
  },
})
