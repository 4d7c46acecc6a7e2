import { flag, text, url } from '../../attribute-types.ts'
import { player } from '../../builders.ts'
import { playerSource } from '../../media-files.ts'
import { recordPlayer } from '../../player-facts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['su_audio', 'su_video'],
  attributes: {
    url: url.optional,
    title: text,
    poster: url.optional,
    loop: flag,
    autoplay: flag,
  },
  decoration: ['width', 'height', 'controls', 'class'],
  transform({ name, attributes: { url, title, poster, loop, autoplay } }, context) {
    if (url === undefined) return decline('no `url`')
    const kind = name === 'su_audio' ? 'audio' : 'video'
    const file = player({
      kind,
      sources: [playerSource(context.media(url), kind)],
      ...(title && { title }),
      ...(poster === undefined ? {} : { poster: context.media(poster) }),
      ...(loop && { loop }),
      ...(autoplay && { autoplay }),
    })
    recordPlayer(context, file)
    return file
  },
})
