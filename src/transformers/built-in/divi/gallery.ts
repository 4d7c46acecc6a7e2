import { list } from '../../attribute-types.ts'
import { gallery } from '../../builders.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { figuresFrom } from '../../media-library.ts'
import { decline } from '../../transformer.ts'

/** Images of the library, by their ids. */
export default defineDiviModule({
  tags: ['et_pb_gallery', 'et_pb_fullwidth_gallery'],
  attributes: {
    gallery_ids: list,
  },
  transform({ attributes: { gallery_ids } }, context) {
    if (gallery_ids.length === 0) return decline('no `gallery_ids`')
    const figures = figuresFrom(gallery_ids, context)
    return figures.length === 0
      ? decline(`the input does not hold the images ${gallery_ids.join(', ')}`)
      : gallery(figures)
  },
})
