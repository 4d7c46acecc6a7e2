import { text, url } from '../../attribute-types.ts'
import { embed } from '../../builders.ts'
import { embedForVideo } from '../../embed-providers.ts'
import { filmOf } from '../../module-parts.ts'
import { recordEmbed } from '../../player-facts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** Films by a provider's id or address, files, and sounds. */
export default defineTransformer({
  tags: ['fusion_youtube', 'fusion_vimeo', 'fusion_video', 'fusion_audio', 'fusion_soundcloud'],
  attributes: {
    id: text,
    video: url,
    video_webm: url,
    src: url,
    url,
    title_attribute: text,
  },
  ignoresOthers: true,
  transform({ name, attributes: { id, video, video_webm, src, url: address } }, context) {
    const provider = name.slice('fusion_'.length)
    const film = id.trim() === '' ? undefined : embedForVideo(provider, id.trim(), '')
    if (film !== undefined) {
      recordEmbed(context, film)
      return film
    }
    if (provider === 'soundcloud' && address !== '') return embed({ url: address, provider })
    const file = filmOf(video || video_webm || src || address, context)
    return file.length === 0 ? decline('no address') : file
  },
})
