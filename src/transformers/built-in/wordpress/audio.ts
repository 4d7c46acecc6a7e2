import { flag, url } from '../../attribute-types.ts'
import { readAudioPlayer } from '../../audio-player.ts'
import { link, paragraph, player } from '../../builders.ts'
import { embedForUrl } from '../../embed-providers.ts'
import { mediaTypeOf, playerSource } from '../../media-files.ts'
import { attachedMedia } from '../../media-library.ts'
import { recordPlayer } from '../../player-facts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** `wp_audio_shortcode`, and the form of the Audio Player plugin that it took the name from. */
export default defineTransformer({
  tags: ['audio'],
  attributes: {
    src: url.optional,
    mp3: url.optional,
    m4a: url.optional,
    ogg: url.optional,
    oga: url.optional,
    wav: url.optional,
    flac: url.optional,
    wma: url.optional,
    loop: flag,
    autoplay: flag,
  },
  decoration: ['preload', 'class', 'style', 'width', 'height', 'controls', 'muted', 'id'],
  transform({ attributes, positional, content }, context) {
    const { src, loop, autoplay, ...formats } = attributes
    const tracks = readAudioPlayer(positional.length > 0 ? positional.join(' ') : content)
    const files = [src, ...Object.values(formats)].filter((file) => file !== undefined)
    if (files.length === 0 && tracks.length > 0) {
      return tracks.map(({ url, title }) => {
        const audio = player({
          kind: 'audio',
          sources: [playerSource(context.media(url), 'audio')],
          ...(title === '' ? {} : { title }),
        })
        recordPlayer(context, audio)
        return audio
      })
    }
    if (src !== undefined && files.length === 1 && mediaTypeOf(src, 'audio') === undefined) {
      return embedForUrl(src) ?? paragraph([link(src, src)])
    }
    const [attached] = files.length > 0 ? [] : attachedMedia('audio', context)
    const references = attached === undefined ? files : [String(attached.id)]
    if (references.length === 0) return decline('no file')
    const audio = player({
      kind: 'audio',
      sources: references.map((reference) => playerSource(context.media(reference), 'audio')),
      ...(loop ? { loop } : {}),
      ...(autoplay ? { autoplay } : {}),
    })
    recordPlayer(context, audio)
    return audio
  },
})
