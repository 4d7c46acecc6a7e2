import { url } from '../../attribute-types.ts'
import { embedFor } from '../../embed-providers.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** What a service shows in the page, by the address of it. Some hold a button instead. */
export default defineTransformer({
  blocks: [
    'jetpack/calendly',
    'jetpack/eventbrite',
    'jetpack/google-calendar',
    'jetpack/pinterest',
    'jetpack/podcast-player',
  ],
  attributes: {
    url: url.optional,
  },
  transform({ attributes: { url: address }, content }, context) {
    if (content.includes('<!-- wp:')) return context.children()
    const embedded = address === undefined ? undefined : embedFor(address)
    if (embedded !== undefined) return embedded
    const children = context.children()
    return children.length === 0 ? decline('no `url`') : children
  },
})
