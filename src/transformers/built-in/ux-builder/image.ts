import { text, url } from '../../attribute-types.ts'
import { missingImage } from '../../missing-images.ts'
import { pictureOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** An image by its id in the library or by its address. */
export default defineTransformer({
  tags: ['ux_image', 'ux_logo'],
  attributes: {
    id: text,
    img: text,
    link: url,
    alt: text,
    title: text,
  },
  ignoresOthers: true,
  transform({ attributes: { id, img, link, alt, title } }, context) {
    const reference = (id || img).trim()
    if (reference === '') return decline('no `id`')
    const missing = missingImage(reference, context)
    if (missing !== undefined) return missing
    return pictureOf(reference, context, { alt: alt || title, link: link || undefined })
  },
})
