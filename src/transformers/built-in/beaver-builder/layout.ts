import { number, text } from '../../attribute-types.ts'
import { libraryPost } from '../../library-post.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A row or a module that was saved to be shown elsewhere. */
export default defineTransformer({
  tags: ['fl_builder_insert_layout'],
  attributes: {
    id: number.optional,
    slug: text,
  },
  ignoresOthers: true,
  transform({ attributes: { id, slug } }, context) {
    if (id === undefined)
      return decline(slug === '' ? 'no `id`' : `the input does not say which is the layout \`${slug}\``)
    const found = libraryPost(id, context)
    return typeof found === 'string' ? decline(found) : found
  },
})
