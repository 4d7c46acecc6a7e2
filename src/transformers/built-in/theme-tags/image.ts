import { html, oneOf, text, url } from '../../attribute-types.ts'
import { figure } from '../../builders.ts'
import { captionedMedia } from '../../captioned-media.ts'
import { recordImage } from '../../image-facts.ts'
import { inPlace } from '../../in-place.ts'
import { linkAround } from '../../link-around.ts'
import { defineTransformer } from '../../transformer.ts'

/** Images in frames and lightboxes: the address is an attribute, or stands between the tags, as itself or as `<img>`. */
export default defineTransformer({
  tags: [
    'image',
    'img',
    'photo',
    'picture',
    'frame',
    'frame_left',
    'frame_right',
    'frame_center',
    'image_frame',
    'framed_image',
    'styled_image',
    'lightbox',
    'lightbox_image',
  ],
  attributes: {
    src: text,
    url: text,
    img: text,
    image: text,
    id: text,
    /** With `[lightbox]`: what the click opens. */
    full: url.optional,
    href: url.optional,
    link: url.optional,
    alt: text,
    title: text,
    caption: html,
    align: oneOf('', 'left', 'center', 'right', 'alignleft', 'aligncenter', 'alignright'),
  },
  ignoresOthers: true,
  requires: 'closing tag',
  transform({ name, attributes, content, form }, context) {
    const { src, url, img, image, id, alt, title, caption } = attributes
    const target = attributes.full ?? attributes.href ?? attributes.link
    const typed = form === 'enclosing' ? content.trim() : ''
    const isAddress = /^(?:https?:)?\/\/[^\s<>"]+$/i.test(typed)
    const between = form === 'enclosing' && !isAddress ? context.children() : []
    const file = [src, url, img, image, /^\d+$/.test(id) ? id : '', isAddress ? typed : ''].find(
      (word) => word.trim() !== '',
    )
    const side = /left|center|right/.exec(attributes.align || name)?.[0] as 'left' | 'center' | 'right' | undefined
    if (between.length > 0) return around(between, file ?? target)
    if (file === undefined) {
      context.report('shortcode-dropped', { tag: name, reason: 'it names no picture' })
      return []
    }
    const found = context.attachment(file.trim())
    const shown = figure({
      url: context.media(file.trim()),
      alt: alt || found?.alt,
      title: title === alt ? '' : title,
      link: target,
      align: side,
      caption,
    })
    recordImage(context, shown)
    return shown

    /** A picture between the tags is the thing itself, and the address what a click on it opens. */
    function around(nodes: typeof between, address: string | undefined) {
      const captioned = captionedMedia(nodes)
      if (captioned?.media.type !== 'figure' || captioned.before.length > 0)
        return inPlace(address === undefined ? nodes : linkAround(context.media(address), nodes, title), context)
      const shown = {
        ...captioned.media,
        children: [...captioned.media.children, ...caption],
        ...(address !== undefined && { link: captioned.media.link ?? context.media(address) }),
        ...(side !== undefined && { align: side }),
      }
      recordImage(context, shown)
      return [shown]
    }
  },
})
