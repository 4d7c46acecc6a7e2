import { list } from '../../attribute-types.ts'
import { galleryBlock } from '../../block-gallery.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  blocks: ['kadence/advancedgallery'],
  attributes: {
    ids: list,
  },
  transform({ attributes: { ids } }, context) {
    return galleryBlock(context, { ids })
  },
})
