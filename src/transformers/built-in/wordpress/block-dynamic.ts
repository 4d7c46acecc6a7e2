import { leaveDynamicBlock } from '../../dynamic-block.ts'
import { defineTransformer } from '../../transformer.ts'

/** Blocks whose content WordPress makes at each view, from the whole site or from elsewhere. */
export default defineTransformer({
  blocks: [
    'core/archives',
    'core/calendar',
    'core/categories',
    'core/comment-template',
    'core/comments',
    'core/form',
    'core/form-input',
    'core/form-submission-notification',
    'core/form-submit-button',
    'core/comments-query-loop',
    'core/latest-comments',
    'core/latest-posts',
    'core/pattern',
    'core/post-comments',
    'core/post-template',
    'core/query',
    'core/rss',
    'core/tag-cloud',
    'core/term-template',
    'core/terms-query',
  ],
  attributes: {},
  transform(input, context) {
    return leaveDynamicBlock(input, context)
  },
})
