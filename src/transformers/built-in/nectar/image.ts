import { oneOf, text, url } from '../../attribute-types.ts'
import { missingImage } from '../../missing-images.ts'
import { pictureOf } from '../../module-parts.ts'
import { defineTransformer } from '../../transformer.ts'

/** An image by its id in the library or by its address. */
export default defineTransformer({
  tags: ['image_with_animation'],
  attributes: {
    image_url: text,
    alt: text,
    alignment: oneOf('left', 'center', 'right').optional,
    img_link: url,
    img_link_large: text,
  },
  ignoresOthers: true,
  transform({ name, attributes: { image_url, alt, alignment: align, img_link, img_link_large } }, context) {
    if (image_url === '') {
      context.report('shortcode-dropped', { tag: name, reason: 'no image was chosen' })
      return []
    }
    const missing = missingImage(image_url, context)
    if (missing !== undefined) return missing
    const link = img_link || (img_link_large === '' ? '' : context.media(image_url))
    return pictureOf(image_url, context, { alt, align, link: link || undefined })
  },
})
