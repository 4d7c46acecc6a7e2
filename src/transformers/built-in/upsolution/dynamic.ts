import { text } from '../../attribute-types.ts'
import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** Lists of posts, forms, and parts of the theme, made at each view. */
export default defineTransformer({
  tags: [
    'us_additional_menu',
    'us_breadcrumbs',
    'us_carousel',
    'us_cform',
    'us_grid',
    'us_grid_filter',
    'us_grid_order',
    'us_login',
    'us_post_author',
    'us_post_comments',
    'us_post_content',
    'us_post_custom_field',
    'us_post_date',
    'us_post_image',
    'us_post_navigation',
    'us_post_taxonomy',
    'us_post_title',
    'us_post_views',
    'us_product_field',
    'us_product_gallery',
    'us_product_list',
    'us_post_list',
    'us_scroller',
    'us_search',
    'us_sharing',
  ],
  attributes: {
    title: text,
    button_text: text,
  },
  ignoresOthers: true,
  transform(input, context) {
    return leaveOut(input, context, 'the theme made it at each view')
  },
})
