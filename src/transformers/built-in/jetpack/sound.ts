import { encodeQuery } from '../../../model/encode-query.ts'
import { text } from '../../attribute-types.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { embedGiven, enclosedByAccident, unnamedValue } from '../../unnamed-value.ts'

/** Songs and shows of other sites: `[soundcloud url="…" /]`, `[spotify id="spotify:track:…"]`, `[mixcloud user/show]`. */
export default defineTransformer({
  tags: ['soundcloud', 'spotify', 'mixcloud', 'pocketcasts', 'descript'],
  attributes: {
    url: text,
    id: text,
  },
  decoration: [
    'params',
    'iframe',
    'comments',
    'auto_play',
    'color',
    'show_artwork',
    'theme',
    'view',
    'visual',
    'light',
  ],
  ignored: ['width', 'height', 'hide_cover', 'hide_tracklist'],
  transform(input, context) {
    const { url, id } = input.attributes
    const given = url || unnamedValue(input) || id
    const found = embedGiven(openable(given), input.name, (name) => pages[input.name]?.(name))
    return found === undefined ? decline('no address') : [found, ...enclosedByAccident(given, input, context)]
  },
})

const pages: Readonly<Record<string, (id: string) => string | undefined>> = {
  soundcloud: (id) => (/^\d+$/.test(id) ? openable(`https://api.soundcloud.com/tracks/${id}`) : undefined),
  // spotify:track:ID, spotify:user:NAME:playlist:ID
  spotify: (id) =>
    /^spotify(?::[\w-]+)+$/.test(id) ? `https://open.spotify.com/${id.split(':').slice(1).join('/')}` : undefined,
  mixcloud: (path) =>
    /^\/?[^\s/:?#]+\/[^\s:?#]+$/.test(path) ? `https://www.mixcloud.com/${path.replace(/^\/|\/$/g, '')}/` : undefined,
}

/** What the address of an API names, only the player shows to a person. */
const openable = (address: string): string =>
  /^https?:\/\/api\.soundcloud\.com\//i.test(address)
    ? `https://w.soundcloud.com/player/?url=${encodeQuery(address)}`
    : address
