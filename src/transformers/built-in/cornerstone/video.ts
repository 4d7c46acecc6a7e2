import { text, url } from '../../attribute-types.ts'
import { filmOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** Files with a player, and code of other sites between the tags. */
export default defineTransformer({
  tags: ['x_video_player', 'x_audio_player', 'x_video_embed', 'x_audio_embed', 'x_map'],
  attributes: {
    src: url,
    mp4: url,
    m4v: url,
    ogv: url,
    mp3: url,
    oga: url,
    poster: url,
    title: text,
  },
  ignored: ['class', 'style', 'id'],
  ignoresOthers: true,
  transform({ attributes: { src, mp4, m4v, ogv, mp3, oga, poster } }, context) {
    const film = filmOf(src || mp4 || m4v || ogv || mp3 || oga, context, {
      poster: poster === '' ? undefined : context.media(poster),
    })
    const nodes = [...film, ...context.children()]
    return nodes.length === 0 ? decline('no file and no code') : nodes
  },
})
