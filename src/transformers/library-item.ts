import { number } from './attribute-types.ts'
import { libraryPost } from './library-post.ts'
import { decline, defineTransformer, type Transformer } from './transformer.ts'

/** A shortcode that shows what a builder keeps in its library, by its id. */
export const libraryItem = (...tags: readonly [string, ...string[]]): Transformer =>
  defineTransformer({
    tags,
    attributes: { id: number.optional },
    ignoresOthers: true,
    transform({ attributes: { id } }, context) {
      if (id === undefined) return decline('no `id`')
      const found = libraryPost(id, context)
      return typeof found === 'string' ? decline(found) : found
    },
  })
