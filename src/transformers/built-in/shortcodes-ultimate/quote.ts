import { html, url } from '../../attribute-types.ts'
import { link } from '../../builders.ts'
import { nestableTags } from '../../nestable-tags.ts'
import { quotation } from '../../quotation.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: nestableTags(['su_quote', 'su_pullquote']),
  attributes: {
    cite: html,
    url: url.optional,
  },
  decoration: ['style', 'align', 'class'],
  transform: ({ attributes: { cite, url } }, context) =>
    quotation(context.children(), url === undefined ? cite : [link(url, cite.length === 0 ? url : cite)]),
})
