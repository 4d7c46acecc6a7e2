import { text } from '../../attribute-types.ts'
import { textNode } from '../../builders.ts'
import { pictureOf } from '../../module-parts.ts'
import { quotation } from '../../quotation.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { safeHtml } from '../../wpbakery-values.ts'

/** What somebody said, and who. */
export default defineTransformer({
  tags: ['us_testimonial'],
  attributes: {
    author: safeHtml,
    company: safeHtml,
    img: text,
  },
  ignoresOthers: true,
  transform({ attributes: { author, company, img } }, context) {
    const children = context.children()
    if (children.length === 0) return decline('nothing between the tags')
    const who = [...author, ...(author.length > 0 && company.length > 0 ? [textNode(', ')] : []), ...company]
    return [...pictureOf(img, context), quotation(children, who)]
  },
})
