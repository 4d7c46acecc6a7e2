import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  blocks: ['core/separator'],
  attributes: {},
  decoration: ['color', 'customColor', 'opacity', 'backgroundColor', 'className', 'align', 'style'],
  transform() {
    return { type: 'thematicBreak' }
  },
})
