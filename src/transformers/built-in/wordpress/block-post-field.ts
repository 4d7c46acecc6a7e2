import { defineTransformer } from '../../transformer.ts'

/**
 * Blocks of a theme's templates that show a field of the post, of a comment or of the site. Inside a query or a list of
 * comments, which is reported itself, they show it of each entry; elsewhere the metadata has it.
 */
export default defineTransformer({
  blocks: [
    'core/avatar',
    'core/comment-author-avatar',
    'core/comment-author-name',
    'core/comment-content',
    'core/comment-date',
    'core/comment-edit-link',
    'core/comment-reply-link',
    'core/comment-template',
    'core/comments-pagination',
    'core/comments-pagination-next',
    'core/comments-pagination-numbers',
    'core/comments-pagination-previous',
    'core/comments-title',
    'core/home-link',
    'core/post-author',
    'core/post-author-biography',
    'core/post-author-name',
    'core/post-content',
    'core/post-date',
    'core/post-excerpt',
    'core/post-featured-image',
    'core/post-template',
    'core/post-terms',
    'core/post-title',
    'core/query-no-results',
    'core/query-pagination',
    'core/query-pagination-next',
    'core/query-pagination-numbers',
    'core/query-pagination-previous',
    'core/query-title',
    'core/read-more',
    'core/site-logo',
    'core/site-tagline',
    'core/site-title',
    'core/term-description',
  ],
  attributes: {},
  transform({ name }, context) {
    const children = context.children()
    if (children.length === 0) {
      context.report('shortcode-dropped', {
        tag: name,
        reason: 'it shows a field that WordPress fills in at each view',
      })
    }
    return children
  },
})
