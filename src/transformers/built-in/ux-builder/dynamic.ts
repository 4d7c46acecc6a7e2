import { text } from '../../attribute-types.ts'
import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** Lists of products and posts, feeds, and parts of the theme, made at each view. */
export default defineTransformer({
  tags: [
    'ux_bestseller_products',
    'ux_custom_products',
    'ux_featured_products',
    'ux_instagram_feed',
    'ux_latest_products',
    'ux_nav',
    'ux_pages',
    'ux_payment_icons',
    'ux_portfolio',
    'ux_product_add_to_cart',
    'ux_product_breadcrumbs',
    'ux_product_categories',
    'ux_product_categories_grid',
    'ux_product_excerpt',
    'ux_product_flip',
    'ux_product_gallery',
    'ux_product_meta',
    'ux_product_price',
    'ux_product_rating',
    'ux_product_related',
    'ux_product_tabs',
    'ux_product_title',
    'ux_product_upsell',
    'ux_products',
    'ux_products_list',
    'ux_sale_products',
    'ux_sidebar',
  ],
  attributes: {
    title: text,
  },
  ignoresOthers: true,
  transform(input, context) {
    return leaveOut(input, context, 'the theme made it at each view')
  },
})
