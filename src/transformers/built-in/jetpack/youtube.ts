import { encodeQuery } from '../../../model/encode-query.ts'
import { text } from '../../attribute-types.ts'
import { embedForUrl } from '../../embed-providers.ts'
import { recordEmbed } from '../../player-facts.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { embedGiven, enclosedByAccident, unnamedValue } from '../../unnamed-value.ts'

/** `[youtube=URL&w=640&h=390]`, `[youtube URL]`, and an id as other plugins of that name take it. */
export default defineTransformer({
  tags: ['youtube'],
  attributes: {
    id: text,
    url: text,
    video: text,
  },
  decoration: ['align', 'border', 'class', 'color1', 'color2'],
  ignored: ['autoplay', 'fs', 'h', 'height', 'rel', 'w', 'width'],
  transform(input, context) {
    const { id, url, video } = input.attributes
    const given = url || id || video || unnamedValue(input)
    const found = embedForUrl(playerAddress(given)) ?? embedGiven(given, 'youtube', page)
    if (found === undefined) return decline('no video')
    recordEmbed(context, found)
    return [found, ...enclosedByAccident(given, input, context)]
  },
})

const page = (id: string): string | undefined =>
  /^[\w-]{11}$/.test(id) ? `https://www.youtube.com/watch?v=${id}` : undefined

/**
 * The address of the player says which video, which list and where to start, and no more (`youtube_sanitize_url` drops the
 * rest as well). Old ones have `&` where `?` belongs.
 */
function playerAddress(given: string): string {
  const address = given.replace(/^(?:https?:)?\/\//i, '')
  const query = new URLSearchParams(address.replace(/^[^?&]*[?&]?/, ''))
  const id =
    query.get('v') ??
    /^(?:[\w.]*youtube(?:-nocookie)?\.com\/(?:embed|v|e|live|shorts)|youtu\.be)\/([\w-]+)/i.exec(address)?.[1]
  const list = query.get('list')
  if (id === undefined || !/^[\w-]+$/.test(id))
    return list === null ? '' : `https://www.youtube.com/embed/videoseries?list=${list}`
  const rest = ['list', 't', 'start'].flatMap((name) => {
    const value = query.get(name)
    return value === null ? [] : [`${name}=${encodeQuery(value)}`]
  })
  return `https://www.youtube.com/embed/${id}?${rest.join('&')}`
}
