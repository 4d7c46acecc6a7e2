import { list } from '../../attribute-types.ts'
import { gallery } from '../../builders.ts'
import { figuresFrom } from '../../media-library.ts'
import { missingImages } from '../../missing-images.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['us_gallery', 'us_image_slider'],
  attributes: {
    ids: list,
  },
  ignoresOthers: true,
  transform({ attributes: { ids } }, context) {
    const figures = figuresFrom(ids, context)
    return figures.length > 0 ? gallery(figures) : missingImages(ids, 'ids')
  },
})
