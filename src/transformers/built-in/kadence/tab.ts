import { number } from '../../attribute-types.ts'
import { untitledPart } from '../../part-titles.ts'
import { defineTransformer } from '../../transformer.ts'

/** What one tab shows. Its title stands in the list above all of them. */
export default defineTransformer({
  blocks: ['kadence/tab'],
  attributes: {
    id: number.or(1),
  },
  transform({ attributes: { id } }, context) {
    return untitledPart(id, context.children())
  },
})
