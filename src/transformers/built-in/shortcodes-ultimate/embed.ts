import { text } from '../../attribute-types.ts'
import { embedForVideo } from '../../embed-providers.ts'
import { recordEmbed } from '../../player-facts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['su_youtube', 'su_youtube_advanced', 'su_vimeo', 'su_dailymotion', 'su_screenr'],
  attributes: {
    url: text,
    playlist: text,
    title: text,
  },
  decoration: [
    'width',
    'height',
    'responsive',
    'autoplay',
    'mute',
    'controls',
    'autohide',
    'loop',
    'rel',
    'fs',
    'modestbranding',
    'showinfo',
    'theme',
    'wmode',
    'playsinline',
    'dnt',
    'texttrack',
    'background',
    'foreground',
    'highlight',
    'logo',
    'quality',
    'related',
    'info',
    'class',
  ],
  transform({ name, attributes: { url, playlist, title } }, context) {
    const provider = /^su_([a-z]+)/.exec(name)?.[1] ?? ''
    const video = embedForVideo(provider, url.trim(), '')
    if (video === undefined) return decline(url === '' ? 'no `url`' : 'its `url` is no address of a video')
    const shown = { ...video, ...(title && { title }) }
    recordEmbed(context, shown)
    if (playlist !== '') context.report('attribute-unknown', { tag: name, attribute: 'playlist' })
    return shown
  },
})
