import { url } from '../../attribute-types.ts'
import { player } from '../../builders.ts'
import { embedFor, embedForUrl } from '../../embed-providers.ts'
import { playerKindOf, playerSource } from '../../media-files.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** `WP_Embed::shortcode` */
export default defineTransformer({
  tags: ['embed'],
  attributes: {
    src: url.optional,
  },
  decoration: ['width', 'height'],
  body: 'opaque',
  transform({ attributes: { src }, content }, context) {
    // The visual editor makes links of addresses.
    const address = content.replace(/<[^<>]*>/g, '').trim() || (src ?? '')
    const embedded = embedFor(address)
    if (embedded === undefined) return decline('no address between the tags')
    const kind = embedForUrl(address) === undefined ? playerKindOf(embedded.url) : undefined
    return kind === undefined ? embedded : player({ kind, sources: [playerSource(context.media(embedded.url), kind)] })
  },
})
