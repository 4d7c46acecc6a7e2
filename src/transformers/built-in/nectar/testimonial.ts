import { html, text } from '../../attribute-types.ts'
import { textNode } from '../../builders.ts'
import { pictureOf } from '../../module-parts.ts'
import { quotation } from '../../quotation.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** What somebody said, and who. */
export default defineTransformer({
  tags: ['nectar_single_testimonial'],
  attributes: {
    quote: html,
    name: html,
    subtitle: html,
    image: text,
  },
  ignoresOthers: true,
  transform({ attributes: { quote, name, subtitle, image } }, context) {
    const words = quote.length > 0 ? quote : context.children()
    if (words.length === 0) return decline('no `quote`')
    const who = [...name, ...(name.length > 0 && subtitle.length > 0 ? [textNode(', ')] : []), ...subtitle]
    return [...pictureOf(image, context), quotation(words, who)]
  },
})
