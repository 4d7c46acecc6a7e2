import { defineTransformer } from '../../transformer.ts'

/** A sign out of the theme's font. */
export default defineTransformer({
  blocks: ['divi/icon'],
  attributes: {},
  transform({ name }, context) {
    context.report('decoration-dropped', { tag: name, attributes: ['icon'] })
    return []
  },
})
