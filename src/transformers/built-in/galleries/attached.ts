import { list } from '../../attribute-types.ts'
import { gallery } from '../../builders.ts'
import { attachedMedia, attachmentFigure, figuresFrom } from '../../media-library.ts'
import { missingContent } from '../../missing-content.ts'
import { defineTransformer } from '../../transformer.ts'

/** Galleries that show the images of the post they stand in, as `[gallery]` does, unless ids name others. */
export default defineTransformer({
  tags: ['justified_image_grid', 'portfolio_slideshow', 'postimages', 'post_gallery', 'carousel-gallery'],
  attributes: {
    ids: list,
    include: list,
    exclude: list,
  },
  ignoresOthers: true,
  transform(input, context) {
    const { ids, include, exclude } = input.attributes
    const named = ids.length > 0 ? ids : include
    const figures =
      named.length > 0
        ? figuresFrom(named, context)
        : attachedMedia('image', context)
            .filter(({ id }) => !exclude.includes(String(id)))
            .map((attachment) => attachmentFigure(attachment, context))
    return figures.length > 0 ? gallery(figures) : missingContent(input, context, 'the images of a gallery')
  },
})
