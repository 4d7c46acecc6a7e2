import { flag, oneOf, text, url } from '../../attribute-types.ts'
import { missingImage } from '../../missing-images.ts'
import { pictureOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** An image whose address, or whose whole element, stands between the tags; one of a row has it in an attribute. */
export default defineTransformer({
  tags: ['fusion_imageframe', 'fusion_image', 'fusion_gallery_image'],
  attributes: {
    image: text,
    /** `7|full`. */
    image_id: text,
    alt: text,
    title: text,
    image_title: text,
    link: url,
    lightbox: flag,
    lightbox_image: url,
    align: oneOf('left', 'center', 'right').optional,
    caption_title: text,
    caption_text: text,
  },
  ignored: ['gallery_id', 'class', 'id'],
  ignoresOthers: true,
  transform({ attributes, content }, context) {
    const { image, image_id, alt, title, image_title, link, lightbox, lightbox_image, align } = attributes
    const id = /^\d+/.exec(image_id)?.[0] ?? ''
    const element = /<img\b[^<>]*?\bsrc\s*=\s*["']([^"']+)/i.exec(content)?.[1]
    const address = (element ?? content.replace(/<[^<>]*>/g, '')).trim() || image
    const reference = id !== '' && (address === '' || context.attachment(id) !== undefined) ? id : address
    if (reference === '') return decline('no image')
    const missing = missingImage(reference, context)
    if (missing !== undefined) return missing
    const written = /<img\b[^<>]*?\balt\s*=\s*["']([^"']*)/i.exec(content)?.[1]
    const caption = [attributes.caption_title, attributes.caption_text].filter((part) => part.trim() !== '').join(' — ')
    return pictureOf(reference, context, {
      alt: alt || written,
      title: title || image_title,
      link: link || lightbox_image || (lightbox ? context.media(reference) : undefined),
      align,
      caption,
    })
  },
})
