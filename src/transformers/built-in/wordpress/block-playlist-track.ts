import { text, url } from '../../attribute-types.ts'
import { player } from '../../builders.ts'
import { playerSource } from '../../media-files.ts'
import { recordPlayer } from '../../player-facts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A track of a playlist. It has no HTML of its own. */
export default defineTransformer({
  blocks: ['core/playlist-track'],
  attributes: {
    src: url.optional,
    title: text,
    artist: text,
    album: text,
    image: text,
  },
  transform({ name, attributes: { src, title, artist, album, image } }, context) {
    if (src === undefined) return decline('no `src`')
    if (image !== '') context.report('decoration-dropped', { tag: name, attributes: ['image'] })
    const track = player({
      kind: 'audio',
      sources: [playerSource(context.media(src), 'audio')],
      ...(title === '' ? {} : { title }),
      caption: [artist, album].filter((part) => part !== '').join(' — '),
    })
    recordPlayer(context, track)
    return track
  },
})
