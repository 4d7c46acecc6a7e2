import { text } from '../../attribute-types.ts'
import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** Lists of posts, parts of the theme, and buttons that share the page. */
export default defineTransformer({
  tags: ['x_author', 'x_nav_menu', 'x_recent_posts', 'x_search', 'x_share', 'x_toc', 'x_widget_area'],
  attributes: {
    title: text,
  },
  ignoresOthers: true,
  transform(input, context) {
    return leaveOut(input, context, 'the theme made it at each view')
  },
})
