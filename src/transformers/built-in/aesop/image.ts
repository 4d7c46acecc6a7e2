import { phrasingFrom } from '../../../model/phrasing.ts'
import { flag, html, markup, oneOf, text, url } from '../../attribute-types.ts'
import { figure } from '../../builders.ts'
import { recordImage } from '../../image-facts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['aesop_image'],
  blocks: ['ase/image'],
  attributes: {
    img: url.optional,
    alt: text,
    caption: html,
    captionsrc: oneOf('custom', 'wp_media_caption', 'off'),
    credit: html,
    align: oneOf('left', 'center', 'right').optional,
    lightbox: flag,
    overlay_content: markup,
  },
  decoration: [
    'panorama',
    'imgwidth',
    'imgheight',
    'offset',
    'captionposition',
    'force_fullwidth',
    'revealfx',
    'overlay_revealfx',
    'className',
    'classname',
  ],
  transform({ attributes }, context) {
    const { img, alt, captionsrc, credit, align, lightbox, overlay_content } = attributes
    if (img === undefined) return decline('no `img`')
    const attachment = context.attachment(img)
    // The plugin keeps the caption that was typed where the library has no such image.
    const caption =
      captionsrc === 'wp_media_caption' && attachment !== undefined
        ? phrasingFrom(context.html(attachment.caption))
        : attributes.caption
    const image = figure({ url: context.media(img), alt: alt || attachment?.alt, caption, credit, align })
    recordImage(context, image, lightbox)
    return [image, ...context.html(overlay_content)]
  },
})
