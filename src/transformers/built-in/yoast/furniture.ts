import { leaveFurniture } from '../../furniture-block.ts'
import { defineTransformer } from '../../transformer.ts'

/** Lists of pages and the way back to them. */
export default defineTransformer({
  blocks: ['yoast-seo/breadcrumbs', 'yoast-seo/related-links', 'yoast-seo/siblings', 'yoast-seo/subpages'],
  attributes: {},
  transform(input, context) {
    return leaveFurniture(input, context)
  },
})
