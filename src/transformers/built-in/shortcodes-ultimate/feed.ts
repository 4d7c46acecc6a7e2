import { number, url } from '../../attribute-types.ts'
import { link, paragraph } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** The newest entries of a feed, read at each view: what stays is where to read them. */
export default defineTransformer({
  tags: ['su_feed'],
  attributes: {
    url: url.optional,
    limit: number.optional,
  },
  decoration: ['target', 'class'],
  transform({ name, attributes: { url } }, context) {
    if (url === undefined) return decline('no `url`')
    context.report('shortcode-dropped', {
      tag: name,
      reason: 'entries of a feed, read at each view; its address stays',
    })
    return paragraph([link(url, url)])
  },
})
