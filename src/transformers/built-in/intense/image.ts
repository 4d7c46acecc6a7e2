import { html, text, url } from '../../attribute-types.ts'
import { missingImage } from '../../missing-images.ts'
import { pictureOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** An image by its id in the library, or by its address in one of two attributes. */
export default defineTransformer({
  tags: ['intense_image'],
  attributes: {
    image: text,
    imageid: text,
    imageurl: url,
    alt: text,
    title: text,
    caption: html,
    linkurl: url,
  },
  ignoresOthers: true,
  transform({ attributes: { image, imageid, imageurl, alt, title, caption, linkurl } }, context) {
    const reference = (image || imageid || imageurl).trim()
    if (reference === '') return decline('no `image`')
    const missing = missingImage(reference, context)
    if (missing !== undefined) return missing
    return pictureOf(reference, context, { alt: alt || title, caption, link: linkurl || undefined })
  },
})
