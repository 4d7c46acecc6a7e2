import { flag, html, markup, url } from '../../attribute-types.ts'
import { figure } from '../../builders.ts'
import { recordImage } from '../../image-facts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['aesop_parallax'],
  blocks: ['ase/parallax'],
  attributes: {
    img: url.optional,
    caption: html,
    lightbox: flag,
    floater: flag,
    floatermedia: markup,
  },
  decoration: [
    'height',
    'parallaxbg',
    'parallaxspeed',
    'captionposition',
    'floaterposition',
    'floaterdirection',
    'floaterdistance',
    'floaterspeed',
    'overlay_revealfx',
    'className',
    'classname',
  ],
  transform({ attributes: { img, caption, lightbox, floater, floatermedia } }, context) {
    // What floats over the image is shown only where `floater` says so.
    const floating = floater ? context.html(floatermedia) : []
    if (img === undefined) return floating.length > 0 ? floating : decline('no `img`')
    const image = figure({ url: context.media(img), alt: context.attachment(img)?.alt, caption })
    recordImage(context, image, lightbox)
    return [image, ...floating]
  },
})
