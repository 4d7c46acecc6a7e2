import { encodeQuery } from '../../../model/encode-query.ts'
import { phrasingFrom } from '../../../model/phrasing.ts'
import { markup, text, url } from '../../attribute-types.ts'
import { figcaptionOf } from '../../block-html.ts'
import { embedFor } from '../../embed-providers.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  blocks: ['coblocks/gist'],
  attributes: {
    url: url.optional,
    file: text,
    caption: markup,
  },
  transform({ attributes: { url: address, file, caption }, content }, context) {
    const query = file === '' ? '' : `.js?file=${encodeQuery(file)}`
    const page = address === undefined ? undefined : embedFor(address.replace(/[#?].*$/s, '') + query)
    if (page === undefined) return context.children()
    return { ...page, children: phrasingFrom(context.html(figcaptionOf(content) || caption)) }
  },
})
