import { list } from '../../attribute-types.ts'
import { gallery } from '../../builders.ts'
import { figuresFrom } from '../../media-library.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['us_gallery', 'us_image_slider'],
  attributes: {
    ids: list,
  },
  ignoresOthers: true,
  transform({ attributes: { ids } }, context) {
    const figures = figuresFrom(ids, context)
    if (figures.length > 0) return gallery(figures)
    return decline(ids.length === 0 ? 'no `ids`' : `the input does not hold the images ${ids.join(', ')}`)
  },
})
