import { defineDiviModule, leaveOutModule } from '../../divi-module.ts'

/** Lists of posts and products, which the theme makes at each view. */
export default defineDiviModule({
  tags: [
    'et_pb_blog',
    'et_pb_portfolio',
    'et_pb_filterable_portfolio',
    'et_pb_fullwidth_portfolio',
    'et_pb_post_slider',
    'et_pb_fullwidth_post_slider',
    'et_pb_shop',
    'et_pb_wc_add_to_cart',
    'et_pb_wc_additional_info',
    'et_pb_wc_breadcrumb',
    'et_pb_wc_cart_notice',
    'et_pb_wc_description',
    'et_pb_wc_gallery',
    'et_pb_wc_images',
    'et_pb_wc_meta',
    'et_pb_wc_price',
    'et_pb_wc_rating',
    'et_pb_wc_related_products',
    'et_pb_wc_reviews',
    'et_pb_wc_stock',
    'et_pb_wc_tabs',
    'et_pb_wc_title',
    'et_pb_wc_upsells',
  ],
  attributes: {},
  transform(input, context) {
    return leaveOutModule(input, context, 'the theme made it at each view')
  },
})
