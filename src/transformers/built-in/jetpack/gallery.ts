import { list } from '../../attribute-types.ts'
import { galleryBlock } from '../../block-gallery.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  blocks: ['jetpack/tiled-gallery', 'jetpack/slideshow'],
  attributes: {
    ids: list,
  },
  transform({ attributes: { ids } }, context) {
    return galleryBlock(context, { ids })
  },
})
