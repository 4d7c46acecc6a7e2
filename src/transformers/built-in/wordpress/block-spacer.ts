import { defineTransformer } from '../../transformer.ts'

/** Empty space, and nothing else: there is nothing to say about it. */
export default defineTransformer({
  blocks: ['core/spacer'],
  attributes: {},
  transform() {
    return []
  },
})
