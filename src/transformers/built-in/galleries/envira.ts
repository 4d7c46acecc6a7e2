import { text } from '../../attribute-types.ts'
import { gallery } from '../../builders.ts'
import { missingContent } from '../../missing-content.ts'
import { referencedPost } from '../../referenced-post.ts'
import { storedFigures, storedImages } from '../../stored-images.ts'
import { defineTransformer } from '../../transformer.ts'

/** Envira keeps a gallery in a post, and its images, with what is said of them, in meta. */
export default defineTransformer({
  tags: ['envira-gallery', 'envira_gallery'],
  blocks: ['envira/envira-gallery'],
  attributes: {
    id: text,
    slug: text,
    galleryId: text,
  },
  ignoresOthers: true,
  transform(input, context) {
    const { id, slug, galleryId } = input.attributes
    const post = referencedPost(id || slug || galleryId, 'envira', context.site)
    const figures = storedFigures(storedImages(post?.meta['_eg_gallery_data']?.[0], ['gallery']), context)
    return figures.length > 0 ? gallery(figures) : missingContent(input, context, 'the images of an Envira gallery')
  },
})
