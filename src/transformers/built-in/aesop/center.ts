import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['aesop_center'],
  attributes: {},
  transform({ name }, context) {
    context.report('decoration-dropped', { tag: name, attributes: ['center'] })
    return context.children()
  },
})
