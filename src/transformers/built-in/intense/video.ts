import { text, url } from '../../attribute-types.ts'
import { embedForVideo } from '../../embed-providers.ts'
import { filmOf } from '../../module-parts.ts'
import { recordEmbed } from '../../player-facts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** Films by a provider's id or address, files, and sounds. */
export default defineTransformer({
  tags: ['intense_video', 'intense_audio'],
  attributes: {
    video_type: text,
    video_id: text,
    video_url: url,
    mp4: url,
    url,
  },
  ignoresOthers: true,
  transform({ attributes: { video_type, video_id, video_url, mp4, url: address } }, context) {
    const film = video_id === '' ? undefined : embedForVideo(video_type.toLowerCase(), video_id.trim(), '')
    if (film !== undefined) {
      recordEmbed(context, film)
      return film
    }
    const file = filmOf(video_url || mp4 || address, context)
    return file.length === 0 ? decline('no address') : file
  },
})
