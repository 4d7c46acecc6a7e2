import { number } from '../../attribute-types.ts'
import { reusableBlockFault } from '../../reusable-blocks.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A block of the library, shown where it is referred to (`render_block_core_block`). */
export default defineTransformer({
  blocks: ['core/block'],
  attributes: {
    ref: number.optional,
  },
  transform({ attributes: { ref } }, context) {
    if (ref === undefined) return decline('no `ref`')
    const post = context.site.referenced.get(ref)
    if (post === undefined) return decline(`the input does not hold the reusable block ${ref}`)
    const fault = reusableBlockFault(ref, context.site)
    return fault === undefined ? context.html(post.body) : decline(fault)
  },
})
