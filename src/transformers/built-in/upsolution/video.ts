import { url } from '../../attribute-types.ts'
import { filmOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['us_video'],
  attributes: {
    source: url,
    link: url,
    video: url,
  },
  ignoresOthers: true,
  transform({ attributes: { source, link, video } }, context) {
    const film = filmOf(link || video || (/^https?:/.test(source) ? source : ''), context)
    return film.length === 0 ? decline('no address') : film
  },
})
