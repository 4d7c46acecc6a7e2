import type { PhrasingContent } from 'mdast'
import { html, text, url } from '../../attribute-types.ts'
import { figure, inFlow, link, paragraph, textNode } from '../../builders.ts'
import { quotation } from '../../quotation.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: [
    'quote',
    'quotes',
    'blockquote',
    'block_quote',
    'pullquote',
    'pull_quote',
    'pullquote_left',
    'pullquote_right',
    'pullquoteleft',
    'pullquoteright',
    'quote_left',
    'quote_right',
    'testimonial',
    'testimony',
  ],
  attributes: {
    cite: html,
    author: html,
    by: html,
    name: html,
    source: html,
    /** Who the author is, in words. */
    position: html,
    job: html,
    title: html,
    company: html,
    text: html,
    quote: html,
    content: html,
    url: url.optional,
    link: url.optional,
    image: text,
    img: text,
    avatar: text,
  },
  ignoresOthers: true,
  requires: 'closing tag',
  transform({ name, attributes, form }, context) {
    const { cite, author, by, source, position, job, title, company } = attributes
    const parts = [cite, author, by, attributes.name, position, job, title, company, source]
    const words = [attributes.text, attributes.quote, attributes.content].find((given) => given.length > 0) ?? []
    const children = [
      ...(words.length > 0 ? [paragraph(words)] : []),
      ...(form === 'enclosing' ? context.children() : []),
    ]
    const whose = joined(parts.filter((part) => part.length > 0))
    const address = attributes.url ?? attributes.link
    const picture = [attributes.image, attributes.img, attributes.avatar].find((given) => given.trim() !== '')
    if (children.length + whose.length === 0 && picture === undefined) {
      context.report('shortcode-dropped', { tag: name, reason: 'it quotes nothing' })
      return []
    }
    return [
      ...(picture === undefined
        ? []
        : [figure({ url: context.media(picture), alt: context.attachment(picture)?.alt })]),
      ...(children.length + whose.length === 0
        ? []
        : [
            quotation(
              inFlow(children),
              address === undefined ? whose : [link(address, whose.length > 0 ? whose : address)],
            ),
          ]),
    ]
  },
})

const joined = (parts: readonly (readonly PhrasingContent[])[]): PhrasingContent[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [textNode(', '), ...part]))
