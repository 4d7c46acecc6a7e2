import { html, oneOf, text } from '../../attribute-types.ts'
import { emphasis, paragraph } from '../../builders.ts'
import { captionedMedia, joinLines } from '../../captioned-media.ts'
import { recordImage } from '../../image-facts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** `img_caption_shortcode`. Before WordPress 3.4 the caption stood in an attribute; since then, behind the image. */
export default defineTransformer({
  tags: ['caption', 'wp_caption'],
  attributes: {
    id: text,
    align: oneOf('alignnone', 'alignleft', 'aligncenter', 'alignright', 'none', 'left', 'center', 'right'),
    caption: html,
  },
  decoration: ['class', 'caption_id'],
  ignored: ['width'],
  transform({ attributes: { id, align, caption } }, context) {
    const children = context.children()
    const captioned = captionedMedia(children)
    if (captioned === undefined) {
      // Several images, a table: all of it stays, and the caption with it.
      if (children.length === 0) return decline('nothing between the tags')
      return caption.length > 0 ? [...children, paragraph([emphasis(caption)])] : children
    }
    const before = captioned.before.length > 0 ? [paragraph(captioned.before)] : []
    const media = { ...captioned.media, children: joinLines(caption, captioned.media.children) }
    if (media.type !== 'figure') return [...before, media]
    const side = sides[align]
    const attachmentId = /^attachment_(\d+)$/.exec(id)?.[1]
    const image = {
      ...media,
      alt: media.alt || (attachmentId !== undefined && context.attachment(attachmentId)?.alt) || '',
      ...(side === undefined ? {} : { align: side }),
    }
    // What Markdown can say of it, it says; alignment it cannot.
    if (side !== undefined) recordImage(context, image)
    return [...before, image]
  },
})

const sides = {
  alignnone: undefined,
  none: undefined,
  alignleft: 'left',
  left: 'left',
  aligncenter: 'center',
  center: 'center',
  alignright: 'right',
  right: 'right',
} as const
