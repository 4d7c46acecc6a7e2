import { text } from '../../attribute-types.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { embedGiven, enclosedByAccident, unnamedValue } from '../../unnamed-value.ts'

/** A photo or a film: `[flickr photo="https://…"]`, `[flickr video=49931239842]`, `[flickr]https://…[/flickr]`. */
export default defineTransformer({
  tags: ['flickr'],
  attributes: {
    photo: text,
    video: text,
    album: text,
  },
  decoration: ['autoplay', 'controls', 'num', 'secret', 'show_info', 'size'],
  ignored: ['w', 'h', 'width', 'height'],
  transform(input, context) {
    const { photo, video, album } = input.attributes
    // The page of a number whoever owns it, as Jetpack asks for it.
    const page = (id: string): string | undefined =>
      /^\d+$/.test(id) ? `https://www.flickr.com/photo.gne?id=${id}` : undefined
    const given = photo || video || unnamedValue(input)
    const found = embedGiven(given, 'flickr', page)
    if (found !== undefined) return [found, ...enclosedByAccident(given, input, context)]
    return decline(album === '' ? 'no photo' : `whose album ${album} is, only the old site knew`)
  },
})
