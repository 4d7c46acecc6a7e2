import { number } from '../../attribute-types.ts'
import { libraryPost } from '../../library-post.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A block that several pages share. */
export default defineTransformer({
  tags: ['us_page_block'],
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
