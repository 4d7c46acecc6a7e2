import { list } from '../../attribute-types.ts'
import { galleryBlock } from '../../block-gallery.ts'
import { figcaptionOf } from '../../block-html.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  blocks: [
    'coblocks/gallery-carousel',
    'coblocks/gallery-collage',
    'coblocks/gallery-masonry',
    'coblocks/gallery-offset',
    'coblocks/gallery-stacked',
    'coblocks/logos',
  ],
  attributes: {
    ids: list,
  },
  transform({ attributes: { ids }, content }, context) {
    const caption = figcaptionOf(content, 'blocks-gallery-caption')
    // The carousel has the caption of an image behind its figure.
    const html = content.replace(/<\/figure>(<figcaption\b[^<>]*\bcoblocks-gallery--caption\b)/gi, '$1')
    return galleryBlock(context, html === content ? { ids, caption } : { ids, caption, html })
  },
})
