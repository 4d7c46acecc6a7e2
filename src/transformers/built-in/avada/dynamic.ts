import { text } from '../../attribute-types.ts'
import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** Lists of posts and products, sliders, forms and widgets, which the theme makes at each view. */
export default defineTransformer({
  tags: [
    'fusion_blog',
    'fusion_breadcrumbs',
    'fusion_events',
    'fusion_faq',
    'fusion_featured_products_slider',
    'fusion_form',
    'fusion_fusionslider',
    'fusion_layerslider',
    'fusion_login',
    'fusion_lost_password',
    'fusion_portfolio',
    'fusion_post_cards',
    'fusion_postslider',
    'fusion_products_slider',
    'fusion_recent_posts',
    'fusion_register',
    'fusion_revslider',
    'fusion_search',
    'fusion_sharing',
    'fusion_user_login',
    'fusion_user_lost_password',
    'fusion_user_register',
    'fusion_widget',
    'fusion_widget_area',
    'fusion_woo_featured_products_slider',
    'fusion_woo_product_grid',
    'fusion_woo_product_slider',
    'fusion_woo_shortcodes',
  ],
  attributes: {
    // Of the settings, those that may be sentences; the report has them all.
    title: text,
    heading: text,
    caption: text,
    description: text,
    tagline: text,
  },
  ignoresOthers: true,
  transform(input, context) {
    return leaveOut(input, context, 'the theme made it at each view')
  },
})
