import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  blocks: ['core/separator'],
  attributes: {},
  transform() {
    return { type: 'thematicBreak' }
  },
})
