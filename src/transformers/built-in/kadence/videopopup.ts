import { url } from '../../attribute-types.ts'
import { embedFor } from '../../embed-providers.ts'
import { defineTransformer } from '../../transformer.ts'

/** A still that opens a film: a file, which is there, or the page of a provider, which only a link without words names. */
export default defineTransformer({
  blocks: ['kadence/videopopup'],
  attributes: {
    url: url.optional,
  },
  transform({ attributes: { url: address }, content }, context) {
    const linked = address ?? /<a\b[^<>]*\bhref="(https?:[^"]+)"/i.exec(content)?.[1]
    const film = linked === undefined ? undefined : embedFor(linked)
    return [...context.children(), ...(film === undefined ? [] : [film])]
  },
})
