import { text } from '../../attribute-types.ts'
import { gallery } from '../../builders.ts'
import { missingContent } from '../../missing-content.ts'
import { referencedPost } from '../../referenced-post.ts'
import { storedFigures, storedImages } from '../../stored-images.ts'
import { defineTransformer } from '../../transformer.ts'

/** Modula keeps a gallery in a post, and its images in meta. */
export default defineTransformer({
  tags: ['modula', 'Modula'],
  blocks: ['modula/gallery'],
  attributes: {
    id: text,
  },
  ignoresOthers: true,
  transform(input, context) {
    const { id } = input.attributes
    // Galleries of version 1 got new ids; the shortcodes kept the old one.
    const post =
      referencedPost(id, 'modula-gallery', context.site) ??
      [...context.site.referenced.values()].find(({ meta }) => id !== '' && meta['modula-id']?.[0] === id.trim())
    const figures = storedFigures(storedImages(post?.meta['modula-images']?.[0]), context)
    return figures.length > 0 ? gallery(figures) : missingContent(input, context, 'the images of a Modula gallery')
  },
})
