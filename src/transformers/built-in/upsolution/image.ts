import { text } from '../../attribute-types.ts'
import { pictureOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { builderLink } from '../../wpbakery-values.ts'

export default defineTransformer({
  tags: ['us_image', 'us_single_image'],
  attributes: {
    image: text,
    link: builderLink,
    onclick: text,
    lightbox: text,
  },
  ignoresOthers: true,
  transform({ attributes: { image, link, onclick, lightbox } }, context) {
    const reference = image.split('|')[0]?.trim() ?? ''
    if (reference === '') return decline('no `image`')
    if (/^\d+$/.test(reference) && context.attachment(reference) === undefined)
      return decline(`the input does not hold the image ${reference}`)
    const opensItself = onclick === 'lightbox' || lightbox === '1'
    return pictureOf(reference, context, { link: link.url || (opensItself ? context.media(reference) : undefined) })
  },
})
