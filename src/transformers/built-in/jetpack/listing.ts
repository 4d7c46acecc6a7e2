import { reportDynamic } from '../../dynamic-shortcode.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** Lists that WordPress made of its posts, its projects and its visitors at each view. */
export default defineTransformer({
  tags: [
    'archives',
    'sitemap',
    'portfolio',
    'jetpack_portfolio',
    'jetpack_testimonials',
    'jetpack-related-posts',
    'jetpack_top_posts_widget',
    'untappd-menu',
  ],
  attributes: {},
  ignoresOthers: true,
  requires: 'own line',
  transform(input, context) {
    const isBare = input.positional.length === 0 && Object.keys(input.rawAttributes).length === 0
    // `[archives]` and `[portfolio]` are words as well. In a sentence nobody asks for a list.
    if (isBare && context.placement === 'phrasing' && !/[-_]/.test(input.name))
      return decline('it stands in a sentence')
    reportDynamic(input, context)
    return context.children()
  },
})
