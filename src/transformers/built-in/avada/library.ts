import { number } from '../../attribute-types.ts'
import { libraryPost } from '../../library-post.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** An element that several pages share. */
export default defineTransformer({
  tags: ['fusion_global'],
  attributes: {
    id: number.optional,
  },
  ignoresOthers: true,
  transform({ attributes: { id } }, context) {
    if (id === undefined) return decline('no `id`')
    const found = libraryPost(id, context)
    return typeof found === 'string' ? decline(found) : found
  },
})
