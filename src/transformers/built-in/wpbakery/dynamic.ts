import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** Lists of posts, and the templates they are shown by; widgets, which list what the site has. */
export default defineTransformer({
  tags: [
    'vc_basic_grid',
    'vc_masonry_grid',
    'vc_posts_grid',
    'vc_posts_slider',
    'vc_carousel',
    'vc_teaser_grid',
    'vc_gitem',
    'vc_gitem_animated_block',
    'vc_gitem_zone',
    'vc_gitem_zone_a',
    'vc_gitem_zone_b',
    'vc_gitem_zone_c',
    'vc_gitem_row',
    'vc_gitem_col',
    'vc_gitem_image',
    'vc_gitem_post_author',
    'vc_gitem_post_categories',
    'vc_gitem_post_data',
    'vc_gitem_post_date',
    'vc_gitem_post_excerpt',
    'vc_gitem_post_meta',
    'vc_gitem_post_title',
    'vc_wp_archives',
    'vc_wp_calendar',
    'vc_wp_categories',
    'vc_wp_custommenu',
    'vc_wp_links',
    'vc_wp_meta',
    'vc_wp_pages',
    'vc_wp_posts',
    'vc_wp_recentcomments',
    'vc_wp_search',
    'vc_wp_tagcloud',
    'vc_widget_sidebar',
    'vc_acf',
    'vc_copyright',
  ],
  attributes: {},
  ignoresOthers: true,
  transform(input, context) {
    return leaveOut(input, context, 'WordPress made it at each view')
  },
})
