import { withBoldTitle } from '../../part-titles.ts'
import { defineTransformer } from '../../transformer.ts'

/** The name of what is for sale, its price and what it has. */
export default defineTransformer({
  blocks: ['coblocks/pricing-table-item'],
  attributes: {},
  transform({ content }, context) {
    const children = context.children()
    return /__title\b/.test(content) ? withBoldTitle(children) : children
  },
})
