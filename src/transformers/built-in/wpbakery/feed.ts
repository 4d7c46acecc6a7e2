import { url } from '../../attribute-types.ts'
import { buttonOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { safeHtml } from '../../wpbakery-values.ts'

/** The newest entries of a feed, read at each view. The feed itself stays as a link. */
export default defineTransformer({
  tags: ['vc_wp_rss'],
  attributes: {
    url,
    title: safeHtml,
  },
  ignoresOthers: true,
  transform({ name, attributes: { url: feed, title } }, context) {
    if (feed === '') return decline('no `url`')
    context.report('block-dynamic', { block: name, settings: feed })
    return buttonOf(feed, title)
  },
})
