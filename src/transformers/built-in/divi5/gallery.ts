import { markup } from '../../attribute-types.ts'
import { galleryBlock } from '../../block-gallery.ts'
import { innerContent } from '../../divi-modules.ts'
import { listAt, readJson, textAt } from '../../json-values.ts'
import { defineTransformer } from '../../transformer.ts'

/** Images of the library, by their ids. */
export default defineTransformer({
  blocks: ['divi/gallery', 'divi/fullwidth-gallery'],
  attributes: {
    module: markup,
    image: markup,
  },
  transform({ attributes: { module, image } }, context) {
    const listed = textAt(readJson(module), 'advanced', 'galleryIds', 'desktop', 'value').split(',')
    const chosen = innerContent({ image }, 'image')
    return galleryBlock(context, {
      ids: [...listed, ...listAt(chosen, 'ids').map(String), ...textAt(chosen, 'ids').split(',')],
    })
  },
})
