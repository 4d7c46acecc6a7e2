import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['themify_hr'],
  attributes: {},
  ignoresOthers: true,
  transform() {
    return { type: 'thematicBreak' }
  },
})
