import { text } from '../../attribute-types.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { embedGiven, enclosedByAccident, unnamedValue } from '../../unnamed-value.ts'

/** Where the post with this id stands. Twitter sends everyone on to its author. */
const pages: Readonly<Record<string, (id: string) => string | undefined>> = {
  tweet: (id) => (/^\d+$/.test(id) ? `https://twitter.com/i/web/status/${id}` : undefined),
  'twitter-timeline': (name) =>
    /^@?\w{1,15}$/.test(name) ? `https://twitter.com/${name.replace('@', '')}` : undefined,
  instagram: (id) => (/^[\w-]{8,}$/.test(id) ? `https://www.instagram.com/p/${id}/` : undefined),
  getty: (id) => (/^\d+$/.test(id) ? `https://www.gettyimages.com/detail/${id}` : undefined),
  houzz: () => undefined,
}

const providers: Readonly<Record<string, string>> = { tweet: 'twitter', 'twitter-timeline': 'twitter' }

/** A post of a social site: `[tweet URL]`, `[instagram url=URL]`, `[twitter-timeline username=wordpress]`. */
export default defineTransformer({
  tags: [
    'tweet',
    'twitter-timeline',
    'instagram',
    'facebook',
    'pinterest',
    'tiktok',
    'medium',
    'googleplus',
    'cartodb',
    'smartframe',
    'houzz',
    'getty',
  ],
  attributes: {
    url: text,
    tweet: text,
    username: text,
    src: text,
    id: text,
  },
  decoration: ['align', 'border', 'collapsed', 'hide_media', 'hide_thread', 'hidecaption', 'lang', 'tld', 'caption'],
  ignored: ['width', 'height'],
  transform(input, context) {
    const { name, attributes } = input
    const { url, tweet, username, src, id } = attributes
    const given = url || tweet || username || src || unnamedValue(input) || id
    // The old address of Twitter: https://twitter.com/#!/jack/status/20
    const address = given.replace('/#!/', '/')
    const found = embedGiven(address, providers[name] ?? name, (word) => pages[name]?.(word))
    return found === undefined ? decline('no address') : [found, ...enclosedByAccident(given, input, context)]
  },
})
