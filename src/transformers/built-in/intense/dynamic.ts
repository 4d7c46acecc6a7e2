import { text } from '../../attribute-types.ts'
import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** Lists of posts, and parts of the theme, made at each view. */
export default defineTransformer({
  tags: [
    'intense_blog',
    'intense_custom_post',
    'intense_menu',
    'intense_post_media',
    'intense_recent_posts',
    'intense_rss',
    'intense_social_share',
  ],
  attributes: {
    title: text,
  },
  ignoresOthers: true,
  transform(input, context) {
    return leaveOut(input, context, 'the plugin made it at each view')
  },
})
