import { list } from '../../attribute-types.ts'
import { galleryBlock } from '../../block-gallery.ts'
import { figcaptionOf } from '../../block-html.ts'
import { defineTransformer } from '../../transformer.ts'

/** Images in a list, until WordPress 5.8; image blocks, since. */
export default defineTransformer({
  blocks: ['core/gallery'],
  attributes: {
    ids: list,
  },
  transform({ attributes: { ids }, content }, context) {
    // The images have captions of their own.
    return galleryBlock(context, { ids, caption: figcaptionOf(content, 'blocks-gallery-caption') })
  },
})
