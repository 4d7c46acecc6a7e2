import { markup } from '../../attribute-types.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { diviUrl } from '../../divi-values.ts'
import { filmOf } from '../../module-parts.ts'
import { decline } from '../../transformer.ts'

/** A film of some provider, or a file in one or two formats. */
export default defineDiviModule({
  tags: ['et_pb_video', 'et_pb_video_slider_item'],
  attributes: {
    src: markup,
    src_webm: markup,
    image_src: markup,
  },
  transform({ name, attributes: { src, src_webm, image_src } }, context) {
    const poster = diviUrl(image_src, name, context)
    const film = filmOf(diviUrl(src || src_webm, name, context), context, {
      poster: poster === '' ? undefined : context.media(poster),
    })
    return film.length === 0 ? decline('no `src`') : film
  },
})
