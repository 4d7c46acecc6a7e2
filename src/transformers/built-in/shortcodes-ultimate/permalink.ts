import { text } from '../../attribute-types.ts'
import { inPlace } from '../../in-place.ts'
import { linkAround } from '../../link-around.ts'
import { postAddress } from '../../post-address.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['su_permalink'],
  attributes: {
    id: text,
    /** Its name in version 3. */
    p: text,
    title: text,
  },
  decoration: ['target', 'rel', 'class'],
  transform({ attributes: { id, p, title } }, context) {
    const address = postAddress(p || id, context)
    const children = context.children()
    if (address !== undefined) return inPlace(linkAround(address, children, title), context)
    return children.length > 0 && id + p === '' ? children : decline('the address of the post is not known')
  },
})
