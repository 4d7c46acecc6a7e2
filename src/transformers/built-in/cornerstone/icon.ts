import { defineTransformer } from '../../transformer.ts'

/** A sign out of a font. */
export default defineTransformer({
  tags: ['x_icon'],
  attributes: {},
  ignoresOthers: true,
  transform({ name }, context) {
    context.report('decoration-dropped', { tag: name, attributes: ['icon'] })
    return []
  },
})
