import { text } from '../../attribute-types.ts'
import { missingImage } from '../../missing-images.ts'
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
    const missing = missingImage(reference, context)
    if (missing !== undefined) return missing
    const opensItself = onclick === 'lightbox' || lightbox === '1'
    return pictureOf(reference, context, { link: link.url || (opensItself ? context.media(reference) : undefined) })
  },
})
