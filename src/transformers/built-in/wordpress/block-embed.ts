import { phrasingFrom } from '../../../model/phrasing.ts'
import { text, url } from '../../attribute-types.ts'
import { figcaptionOf } from '../../block-html.ts'
import { embedFor } from '../../embed-providers.ts'
import { defineTransformer } from '../../transformer.ts'

/** Until WordPress 5.6 there was a block for each provider. */
const legacyBlocks = [
  'amazon-kindle',
  'animoto',
  'cloudup',
  'collegehumor',
  'crowdsignal',
  'dailymotion',
  'facebook',
  'flickr',
  'funnyordie',
  'hulu',
  'imgur',
  'instagram',
  'issuu',
  'kickstarter',
  'meetup-com',
  'mixcloud',
  'photobucket',
  'pinterest',
  'polldaddy',
  'reddit',
  'reverbnation',
  'screencast',
  'scribd',
  'slideshare',
  'smugmug',
  'soundcloud',
  'speaker',
  'speaker-deck',
  'spotify',
  'ted',
  'tiktok',
  'tumblr',
  'twitter',
  'videopress',
  'vimeo',
  'wolfram-cloud',
  'wordpress',
  'wordpress-tv',
  'youtube',
]

export default defineTransformer({
  blocks: ['core/embed', ...legacyBlocks.map((name) => `core-embed/${name}`)],
  attributes: {
    url: url.optional,
    /** The provider as WordPress names it; ours, from the address, comes first. */
    providerNameSlug: text,
  },
  transform({ attributes: { url: address, providerNameSlug }, content }, context) {
    const embedded = address === undefined ? undefined : embedFor(address)
    if (embedded === undefined) return context.children()
    const provider = embedded.provider ?? (/^[\w-]+$/.test(providerNameSlug) ? providerNameSlug : undefined)
    return {
      ...embedded,
      ...(provider === undefined ? {} : { provider }),
      children: phrasingFrom(context.html(figcaptionOf(content))),
    }
  },
})
