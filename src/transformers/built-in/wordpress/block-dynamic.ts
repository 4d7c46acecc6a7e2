import { defineTransformer } from '../../transformer.ts'

/** Blocks whose content WordPress makes at each view, from the whole site or from elsewhere. */
export default defineTransformer({
  blocks: [
    'core/archives',
    'core/calendar',
    'core/categories',
    'core/comments',
    'core/comments-query-loop',
    'core/latest-comments',
    'core/latest-posts',
    'core/legacy-widget',
    'core/loginout',
    'core/navigation',
    'core/page-list',
    'core/pattern',
    'core/post-comments',
    'core/post-comments-form',
    'core/post-navigation-link',
    'core/query',
    'core/rss',
    'core/search',
    'core/tag-cloud',
    'core/template-part',
    'core/terms-query',
  ],
  attributes: {},
  transform({ name, rawAttributes }, context) {
    const children = context.children()
    // A menu may hold its entries.
    if (name === 'core/navigation' && children.length > 0) return children
    const settings = Object.entries(rawAttributes)
    context.report('block-dynamic', {
      block: name,
      settings: settings.length > 0 ? JSON.stringify(Object.fromEntries(settings)) : '',
    })
    return children
  },
})
