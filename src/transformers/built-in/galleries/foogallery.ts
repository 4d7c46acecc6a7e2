import { text } from '../../attribute-types.ts'
import { gallery } from '../../builders.ts'
import { missingContent } from '../../missing-content.ts'
import { referencedPost } from '../../referenced-post.ts'
import { storedFigures, storedImages } from '../../stored-images.ts'
import { defineTransformer } from '../../transformer.ts'

/** FooGallery keeps a gallery in a post, and the ids of its images in meta. */
export default defineTransformer({
  tags: ['foogallery'],
  blocks: ['fooplugins/foogallery'],
  attributes: {
    id: text,
    gallery: text,
  },
  ignoresOthers: true,
  transform(input, context) {
    const { id, gallery: named } = input.attributes
    const meta = referencedPost(id || named, 'foogallery', context.site)?.meta
    const stored = (meta?.['foogallery_attachments'] ?? meta?.['_foogallery_attachments'])?.[0]
    const figures = storedFigures(storedImages(stored), context)
    return figures.length > 0 ? gallery(figures) : missingContent(input, context, 'the images of a FooGallery')
  },
})
