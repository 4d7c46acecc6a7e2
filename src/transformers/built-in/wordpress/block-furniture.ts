import { defineTransformer } from '../../transformer.ts'

/**
 * Parts of a theme: fields of the post, of a comment or of the site, which the metadata has or the new site shows, and what
 * helps people to find their way.
 */
export default defineTransformer({
  blocks: [
    'core/avatar',
    'core/breadcrumbs',
    'core/comment-author-avatar',
    'core/comment-author-name',
    'core/comment-content',
    'core/comment-date',
    'core/comment-edit-link',
    'core/comment-reply-link',
    'core/comments-pagination',
    'core/comments-pagination-next',
    'core/comments-pagination-numbers',
    'core/comments-pagination-previous',
    'core/comments-title',
    'core/home-link',
    'core/loginout',
    'core/navigation',
    'core/navigation-overlay-close',
    'core/page-list',
    'core/page-list-item',
    'core/post-author',
    'core/post-author-biography',
    'core/post-author-name',
    'core/post-comment',
    'core/post-comments-count',
    'core/post-comments-form',
    'core/post-comments-link',
    'core/post-content',
    'core/post-date',
    'core/post-excerpt',
    'core/post-featured-image',
    'core/post-navigation-link',
    'core/post-terms',
    'core/post-time-to-read',
    'core/post-title',
    'core/query-no-results',
    'core/query-pagination',
    'core/query-pagination-next',
    'core/query-pagination-numbers',
    'core/query-pagination-previous',
    'core/query-title',
    'core/query-total',
    'core/read-more',
    'core/search',
    'core/site-logo',
    'core/site-tagline',
    'core/site-title',
    'core/template-part',
    'core/term-count',
    'core/term-description',
    'core/term-name',
  ],
  attributes: {},
  transform({ name }, context) {
    // A menu may hold its entries.
    const children = context.children()
    if (children.length === 0) context.report('block-furniture', { block: name })
    return children
  },
})
