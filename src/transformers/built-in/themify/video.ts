import { url } from '../../attribute-types.ts'
import { filmOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** WordPress's own player of films under another name (`wp_video_shortcode`). */
export default defineTransformer({
  tags: ['themify_video'],
  attributes: {
    src: url,
    mp4: url,
    m4v: url,
    webm: url,
    ogv: url,
    wmv: url,
    flv: url,
  },
  ignoresOthers: true,
  transform({ attributes }, context) {
    const film = filmOf(Object.values(attributes).find((address) => address !== '') ?? '', context)
    return film.length === 0 ? decline('no `src`') : film
  },
})
