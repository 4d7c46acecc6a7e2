import { flag, markup, oneOf } from '../../attribute-types.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { diviText, diviUrl } from '../../divi-values.ts'
import { pictureOf } from '../../module-parts.ts'
import { decline } from '../../transformer.ts'

export default defineDiviModule({
  tags: ['et_pb_image', 'et_pb_fullwidth_image'],
  attributes: {
    src: markup,
    alt: markup,
    title_text: markup,
    url: markup,
    show_in_lightbox: flag,
    align: oneOf('left', 'center', 'right').optional,
  },
  transform({ name, attributes: { src, alt, title_text, url, show_in_lightbox, align } }, context) {
    const address = diviUrl(src, name, context)
    if (address === '') return decline('no `src`')
    return pictureOf(address, context, {
      alt: diviText(alt, name, context),
      title: diviText(title_text, name, context),
      link: diviUrl(url, name, context) || (show_in_lightbox ? context.media(address) : undefined),
      align,
    })
  },
})
