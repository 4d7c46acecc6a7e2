import { markup, text } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { diviInline, diviText, diviUrl } from '../../divi-values.ts'
import { linkedWords } from '../../linked-words.ts'
import { pictureOf, titleOf } from '../../module-parts.ts'
import { decline } from '../../transformer.ts'

/** An image or an icon, a title and a few words; `url` is a link around the first two. */
export default defineDiviModule({
  tags: ['et_pb_blurb'],
  attributes: {
    image: markup,
    alt: markup,
    title: markup,
    url: markup,
    header_level: text.or('h4'),
  },
  transform({ name, attributes: { image, alt, title, url, header_level } }, context) {
    const target = diviUrl(url, name, context)
    const words = diviInline(title, name, context)
    const nodes = [
      ...pictureOf(diviUrl(image, name, context), context, {
        alt: diviText(alt, name, context),
        link: target || undefined,
      }),
      ...titleOf(linkedWords(target, words), header_level),
      ...inFlow(context.children()),
    ]
    return nodes.length === 0 ? decline('nothing to say in it') : nodes
  },
})
