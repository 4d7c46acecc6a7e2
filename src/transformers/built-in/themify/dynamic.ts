import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** Lists of posts, feeds, and parts of the theme, made at each view. */
export default defineTransformer({
  tags: [
    'themify_author_box',
    'themify_flickr',
    'themify_layout_part',
    'themify_list_posts',
    'themify_post_slider',
    'themify_twitter',
  ],
  attributes: {},
  ignoresOthers: true,
  transform(input, context) {
    return leaveOut(input, context, 'the theme made it at each view')
  },
})
