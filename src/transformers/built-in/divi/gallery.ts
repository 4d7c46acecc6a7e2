import { list } from '../../attribute-types.ts'
import { gallery } from '../../builders.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { figuresFrom } from '../../media-library.ts'
import { missingImages } from '../../missing-images.ts'

/** Images of the library, by their ids. */
export default defineDiviModule({
  tags: ['et_pb_gallery', 'et_pb_fullwidth_gallery'],
  attributes: {
    gallery_ids: list,
  },
  transform({ attributes: { gallery_ids } }, context) {
    const figures = figuresFrom(gallery_ids, context)
    return figures.length > 0 ? gallery(figures) : missingImages(gallery_ids, 'gallery_ids')
  },
})
