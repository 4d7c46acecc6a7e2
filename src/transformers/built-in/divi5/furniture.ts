import { leaveFurniture } from '../../furniture-block.ts'
import { defineTransformer } from '../../transformer.ts'

/** Parts of the theme. */
export default defineTransformer({
  blocks: [
    'divi/comments',
    'divi/fullwidth-menu',
    'divi/fullwidth-post-content',
    'divi/fullwidth-post-title',
    'divi/login',
    'divi/menu',
    'divi/post-content',
    'divi/post-nav',
    'divi/post-title',
    'divi/search',
    'divi/sidebar',
  ],
  attributes: {},
  transform(input, context) {
    return leaveFurniture(input, context)
  },
})
