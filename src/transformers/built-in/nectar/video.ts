import { html, text, url } from '../../attribute-types.ts'
import { filmOf, pictureOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A film that opens over the page, or a file of one's own. */
export default defineTransformer({
  tags: ['nectar_video_lightbox', 'nectar_video_player_self_hosted'],
  attributes: {
    video_url: url,
    video_mp4: url,
    video_webm: url,
    link_text: html,
    image_url: text,
    video_image: text,
  },
  ignoresOthers: true,
  transform({ attributes: { video_url, video_mp4, video_webm, link_text, image_url, video_image } }, context) {
    const film = filmOf(video_url || video_mp4 || video_webm, context, { caption: link_text })
    if (film.length === 0) return decline('no address of a video')
    return [...pictureOf(image_url || video_image, context), ...film]
  },
})
