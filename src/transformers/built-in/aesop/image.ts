import { flag, html, oneOf, text, url } from '../../attribute-types.ts'
import { figure } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['aesop_image'],
  blocks: ['ase/image'],
  attributes: {
    img: url.optional,
    alt: text,
    caption: html,
    credit: html,
    align: oneOf('center', 'left', 'right'),
    lightbox: flag,
  },
  decoration: ['panorama'],
  transform({ attributes: { img, alt, caption, credit, align } }, context) {
    if (img === undefined) return decline('no `img`')
    return figure({ url: context.media(img), alt, caption, credit, align })
  },
})
