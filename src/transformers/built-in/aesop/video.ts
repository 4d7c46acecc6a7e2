import { flag, html, markup, oneOf, text, url } from '../../attribute-types.ts'
import { player } from '../../builders.ts'
import { embedForVideo } from '../../embed-providers.ts'
import { playerSource } from '../../media-files.ts'
import { recordEmbed, recordPlayer } from '../../player-facts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['aesop_video'],
  blocks: ['ase/video'],
  attributes: {
    src: oneOf('youtube', 'vimeo', 'dailymotion', 'wistia', 'instagram', 'vine', 'kickstarter', 'viddler', 'self'),
    id: text,
    hosted: url.optional,
    caption: html,
    poster_frame: url.optional,
    loop: flag.or(true),
    autoplay: flag,
    mute: flag,
    overlay_content: markup,
  },
  decoration: [
    'width',
    'vidwidth',
    'vidheight',
    'align',
    'controls',
    'disable_for_mobile',
    'viewstart',
    'viewend',
    'show_subtitles',
    'lang_pref',
    'nocookies',
    'inside_chapter',
    'force_fullwidth',
    'revealfx',
    'overlay_revealfx',
    'className',
    'classname',
  ],
  transform({ attributes }, context) {
    const { src, id, hosted, caption, poster_frame, loop, autoplay, mute, overlay_content } = attributes
    const poster = poster_frame && context.media(poster_frame)
    // The editor writes the default `src` beside a file of one's own when the list was not touched.
    if (src === 'self' || (id === '' && hosted !== undefined)) {
      if (hosted === undefined) return decline('no `hosted`')
      const video = player({
        kind: 'video',
        sources: [playerSource(context.media(hosted), 'video')],
        ...(poster ? { poster } : {}),
        ...(loop ? { loop } : {}),
        ...(autoplay ? { autoplay } : {}),
        ...(mute ? { muted: mute } : {}),
        caption,
      })
      recordPlayer(context, video)
      return [video, ...context.html(overlay_content)]
    }
    if (id.trim() === '') return decline('no `id`')
    const video = embedForVideo(src, id.trim(), caption)
    if (video === undefined) return decline(`\`id\` is not one of ${src}`)
    recordEmbed(context, video, poster)
    return [video, ...context.html(overlay_content)]
  },
})
