import type { PhrasingContent } from 'mdast'
import { markup } from '../../attribute-types.ts'
import { textNode } from '../../builders.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { diviInline, diviUrl } from '../../divi-values.ts'
import { linkedWords } from '../../linked-words.ts'
import { pictureOf } from '../../module-parts.ts'
import { quotation } from '../../quotation.ts'
import { decline } from '../../transformer.ts'

/** What somebody said, and who. `url` is a link around the company, or else around the name. */
export default defineDiviModule({
  tags: ['et_pb_testimonial'],
  attributes: {
    author: markup,
    job_title: markup,
    company_name: markup,
    url: markup,
    portrait_url: markup,
  },
  transform({ name, attributes: { author, job_title, company_name, url, portrait_url } }, context) {
    const children = context.children()
    if (children.length === 0) return decline('nothing between the tags')
    const target = diviUrl(url, name, context)
    const inline = (raw: string, isLinked: boolean): PhrasingContent[] => {
      const words = diviInline(raw, name, context)
      return isLinked ? linkedWords(target, words) : words
    }
    const who = [inline(author, company_name === ''), inline(job_title, false), inline(company_name, true)]
      .filter((part) => part.length > 0)
      .flatMap((part, index) => (index === 0 ? part : [textNode(', '), ...part]))
    return [...pictureOf(diviUrl(portrait_url, name, context), context), quotation(children, who)]
  },
})
