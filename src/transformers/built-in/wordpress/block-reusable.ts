import { markup, number } from '../../attribute-types.ts'
import { readJson } from '../../json-values.ts'
import { withOverrides } from '../../pattern-overrides.ts'
import { reusableBlockFault } from '../../reusable-blocks.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A block of the library, shown where it is referred to (`render_block_core_block`). */
export default defineTransformer({
  blocks: ['core/block'],
  attributes: {
    ref: number.optional,
    /** What this use of it has of its own. */
    content: markup,
  },
  transform({ attributes: { ref, content } }, context) {
    if (ref === undefined) return decline('no `ref`')
    const post = context.site.referenced.get(ref)
    if (post === undefined) return decline(`the input does not hold the reusable block ${ref}`)
    const fault = reusableBlockFault(ref, context.site)
    return fault === undefined ? context.html(withOverrides(post.body, readJson(content))) : decline(fault)
  },
})
