import { textOf } from '../../../model/phrasing.ts'
import { html, markup, url } from '../../attribute-types.ts'
import { figure, paragraph, strong, textNode } from '../../builders.ts'
import { quotation } from '../../quotation.ts'
import { defineTransformer } from '../../transformer.ts'

/** What somebody said of it. It has no HTML of its own since Kadence Blocks 3. */
export default defineTransformer({
  blocks: ['kadence/testimonial'],
  attributes: {
    url: url.optional,
    title: html,
    content: markup,
    name: html,
    occupation: html,
  },
  transform({ attributes: { url: portrait, title, content, name, occupation } }, context) {
    const words = context.html(content)
    const who = [...name, ...(name.length > 0 && occupation.length > 0 ? [textNode(', ')] : []), ...occupation]
    if (words.length + title.length + who.length === 0) return context.children()
    return [
      ...(portrait === undefined ? [] : [figure({ url: context.media(portrait), alt: textOf([...name]) })]),
      quotation([...(title.length === 0 ? [] : [paragraph([strong(title)])]), ...words], who),
    ]
  },
})
