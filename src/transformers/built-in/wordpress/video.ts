import { flag, url } from '../../attribute-types.ts'
import { link, paragraph, player } from '../../builders.ts'
import { embedForUrl } from '../../embed-providers.ts'
import { mediaTypeOf, playerSource, readTracks } from '../../media-files.ts'
import { attachedMedia } from '../../media-library.ts'
import { recordPlayer } from '../../player-facts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** `wp_video_shortcode` */
export default defineTransformer({
  tags: ['video'],
  attributes: {
    src: url.optional,
    mp4: url.optional,
    m4v: url.optional,
    webm: url.optional,
    ogv: url.optional,
    flv: url.optional,
    wmv: url.optional,
    mov: url.optional,
    poster: url.optional,
    loop: flag,
    autoplay: flag,
    muted: flag,
  },
  decoration: ['preload', 'class', 'style', 'controls', 'playsinline', 'id'],
  ignored: ['width', 'height'],
  transform({ attributes, content }, context) {
    const { src, poster, loop, autoplay, muted, ...formats } = attributes
    const body = content.trim()
    const named = [src, ...Object.values(formats)].filter((file) => file !== undefined)
    const files = named.length === 0 && /^https?:\/\/[^\s<>"]+$/i.test(body) ? [body] : named
    const [first] = files
    if (first !== undefined && files.length === 1 && mediaTypeOf(first, 'video') === undefined) {
      return embedForUrl(first) ?? paragraph([link(first, first)])
    }
    const [attached] = files.length > 0 ? [] : attachedMedia('video', context)
    const references = attached === undefined ? files : [String(attached.id)]
    if (references.length === 0) return decline('no file')
    const tracks = readTracks(body)
    const video = player({
      kind: 'video',
      sources: references.map((reference) => playerSource(context.media(reference), 'video')),
      ...(poster === undefined ? {} : { poster: context.media(poster) }),
      ...(loop ? { loop } : {}),
      ...(autoplay ? { autoplay } : {}),
      ...(muted ? { muted } : {}),
      ...(tracks.length > 0 ? { tracks } : {}),
    })
    recordPlayer(context, video)
    return video
  },
})
