import { list } from '../../attribute-types.ts'
import { gallery } from '../../builders.ts'
import { figuresFrom } from '../../media-library.ts'
import { decline, defineTransformer } from '../../transformer.ts'

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
    if (figures.length > 0) return gallery(figures)
    return decline(named.length === 0 ? 'no `include`' : `the input does not hold the images ${named.join(', ')}`)
  },
})
