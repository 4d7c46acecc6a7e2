import { defineTransformer } from '../../transformer.ts'

/** A drawn edge between two sections, and nothing else: there is nothing to say about it. */
export default defineTransformer({
  blocks: ['coblocks/shape-divider'],
  attributes: {},
  transform() {
    return []
  },
})
