import { defineTransformer } from '../../transformer.ts'

/** Empty space, and nothing else: there is nothing to say about it. */
export default defineTransformer({
  tags: ['vc_empty_space'],
  attributes: {},
  ignoresOthers: true,
  transform() {
    return []
  },
})
