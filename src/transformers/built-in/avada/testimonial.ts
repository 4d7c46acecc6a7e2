import { html, text, url } from '../../attribute-types.ts'
import { textNode } from '../../builders.ts'
import { linkedWords } from '../../linked-words.ts'
import { pictureOf } from '../../module-parts.ts'
import { quotation } from '../../quotation.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** What somebody said, and who. */
export default defineTransformer({
  tags: ['fusion_testimonial'],
  attributes: {
    name: html,
    company: html,
    link: url,
    image: text,
  },
  ignoresOthers: true,
  transform({ attributes: { name, company, link: target, image } }, context) {
    const children = context.children()
    if (children.length === 0) return decline('nothing between the tags')
    const firm = linkedWords(target, company)
    const who = [...name, ...(name.length > 0 && firm.length > 0 ? [textNode(', ')] : []), ...firm]
    return [...pictureOf(image, context), quotation(children, who)]
  },
})
