import { markup } from '../../attribute-types.ts'
import { galleryBlock } from '../../block-gallery.ts'
import { figcaptionOf } from '../../block-html.ts'
import { defineTransformer } from '../../transformer.ts'

/** Two images under a slider: before and after. */
export default defineTransformer({
  blocks: ['jetpack/image-compare'],
  attributes: {
    caption: markup,
  },
  transform({ attributes: { caption }, content }, context) {
    return galleryBlock(context, { caption: figcaptionOf(content) || caption })
  },
})
