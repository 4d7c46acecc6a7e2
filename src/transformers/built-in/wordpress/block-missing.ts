import { text } from '../../attribute-types.ts'
import { defineTransformer } from '../../transformer.ts'

/** A block that the editor did not know when the post was last saved. Nobody else does here, either. */
export default defineTransformer({
  blocks: ['core/missing'],
  attributes: {
    originalName: text,
  },
  transform({ name, attributes: { originalName } }, context) {
    context.report('block-unknown', { block: originalName || name })
    return context.children()
  },
})
