import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** Lists of posts and products, and sliders, which the theme makes at each view. */
export default defineTransformer({
  tags: [
    'nectar_blog',
    'nectar_category_grid',
    'nectar_portfolio',
    'nectar_post_grid',
    'nectar_slider',
    'nectar_woo_products',
  ],
  attributes: {},
  ignoresOthers: true,
  transform(input, context) {
    return leaveOut(input, context, 'the theme made it at each view')
  },
})
