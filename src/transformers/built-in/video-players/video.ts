import { text, url } from '../../attribute-types.ts'
import { player } from '../../builders.ts'
import { embedFor, embedForVideo } from '../../embed-providers.ts'
import { inPlace } from '../../in-place.ts'
import { playerKindOf, playerSource } from '../../media-files.ts'
import { missingContent } from '../../missing-content.ts'
import { recordEmbed, recordPlayer } from '../../player-facts.ts'
import { defineTransformer } from '../../transformer.ts'

/** Whose videos a tag shows when it gives only an id. */
const providers: Readonly<Record<string, string>> = {
  lyte: 'youtube',
  embedyt: 'youtube',
  youtube_sc: 'youtube',
  yt: 'youtube',
  ytvideo: 'youtube',
  youtubevideo: 'youtube',
  'epyt-video': 'youtube',
  video_lightbox_youtube: 'youtube',
  video_lightbox_vimeo5: 'vimeo',
  vimeo_sc: 'vimeo',
  wistia: 'wistia',
}

/** Players of plugins: an address or an id, as an attribute, alone in the tag, or between the tags. */
export default defineTransformer({
  tags: [
    'lyte',
    'embedyt',
    'youtube_sc',
    'yt',
    'ytvideo',
    'youtubevideo',
    'epyt-video',
    'video_lightbox_youtube',
    'video_lightbox_vimeo5',
    'vimeo_sc',
    'wistia',
    'fvplayer',
    'flowplayer',
    'jwplayer',
    'jwplatform',
    'video_player',
    'videojs',
    'videojs_video',
    'evp_embed_video',
    'KGVID',
    'FMP',
    'flv',
    'media',
    'smartvideo',
    's3video',
    's3mv',
    'presto_player',
    'hana-flv-player',
    'wp-video-popup',
    'responsive_video',
    'fve',
    'fitvids',
    'embedvideo',
    'embed_video',
    'video_embed',
  ],
  attributes: {
    src: text,
    url: text,
    file: text,
    video: text,
    mp4: text,
    mp3: text,
    id: text,
    video_id: text,
    title: text,
    splash: url.optional,
    poster: url.optional,
    image: url.optional,
  },
  ignoresOthers: true,
  requires: 'closing tag',
  transform(input, context) {
    const { name, attributes, positional, form, content } = input
    const { src, url, file, video, mp4, mp3, id, video_id, title } = attributes
    const typed = form === 'enclosing' ? content.trim() : ''
    const given = [
      src,
      url,
      file,
      video,
      mp4,
      mp3,
      ...positional.map((word) => word.replace(/^=/, '')),
      typed,
      video_id,
      id,
    ]
    const reference = given.map((word) => word.trim()).find((word) => word !== '') ?? ''
    const between = typed !== '' && typed !== reference ? inPlace(context.children(), context) : []
    const kind = playerKindOf(reference)
    if (kind !== undefined) {
      const poster = attributes.poster ?? attributes.splash ?? attributes.image
      const sources = [playerSource(context.media(reference), kind)]
      const shown = player({ kind, sources, ...(title && { title }), ...(poster && { poster: context.media(poster) }) })
      recordPlayer(context, shown)
      return [shown, ...between]
    }
    const provider = Object.hasOwn(providers, name) ? providers[name] : undefined
    const embed = provider === undefined ? embedFor(reference) : embedForVideo(provider, reference, '')
    if (embed === undefined) return missingContent(input, context, 'the file of a player')
    const shown = { ...embed, ...(title && { title }) }
    recordEmbed(context, shown)
    return [shown, ...between]
  },
})
