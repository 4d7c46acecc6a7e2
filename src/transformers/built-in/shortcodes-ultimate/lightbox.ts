import { text, url } from '../../attribute-types.ts'
import { inPlace } from '../../in-place.ts'
import { linkAround } from '../../link-around.ts'
import { defineTransformer } from '../../transformer.ts'

/** What it opens may stand in the post itself (`#id` of a `[su_lightbox_content]`), where it is read anyway. */
export default defineTransformer({
  tags: ['su_lightbox'],
  attributes: {
    src: url.optional,
    type: text,
  },
  decoration: ['mobile', 'class'],
  transform({ attributes: { src } }, context) {
    const children = context.children()
    const isInside = src === undefined || /^[#.]/.test(src)
    return inPlace(isInside ? children : linkAround(context.media(src), children), context)
  },
})
