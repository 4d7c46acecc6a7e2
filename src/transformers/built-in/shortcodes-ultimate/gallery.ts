import { list, text } from '../../attribute-types.ts'
import { gallery } from '../../builders.ts'
import { leaveOut } from '../../leave-out.ts'
import { figuresFrom } from '../../media-library.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** `source` is `media: 3,4,5`, or says which posts lend their featured images (`su_get_slides`). */
export default defineTransformer({
  tags: ['su_slider', 'su_carousel', 'su_custom_gallery', 'su_image_carousel'],
  attributes: {
    source: text,
    /** Named galleries of version 3 were an option of the site. */
    gallery: list,
  },
  ignoresOthers: true,
  transform(input, context) {
    const [, ids] = /^\s*media\s*:\s*([\d\s,]+)$/i.exec(input.attributes.source) ?? []
    if (ids === undefined) return leaveOut(input, context, 'images of posts, looked up at each view')
    const figures = figuresFrom(
      ids
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== ''),
      context,
    )
    return figures.length > 0 ? gallery(figures) : decline(`the input does not hold the images ${ids.trim()}`)
  },
})
