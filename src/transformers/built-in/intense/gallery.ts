import { list } from '../../attribute-types.ts'
import { gallery } from '../../builders.ts'
import { figuresFrom } from '../../media-library.ts'
import { missingImages } from '../../missing-images.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['intense_gallery'],
  attributes: {
    include: list,
    ids: list,
  },
  ignoresOthers: true,
  transform({ attributes: { include, ids } }, context) {
    const named = [...ids, ...include]
    const figures = figuresFrom(named, context)
    return figures.length > 0 ? gallery(figures) : missingImages(named, 'include')
  },
})
