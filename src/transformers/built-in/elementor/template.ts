import { number } from '../../attribute-types.ts'
import { libraryPost } from '../../library-post.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A template of the library; Elementor keeps a plain copy of what it shows in its body. */
export default defineTransformer({
  tags: ['elementor-template', 'INSERT_ELEMENTOR'],
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
