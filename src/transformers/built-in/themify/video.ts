import { url } from '../../attribute-types.ts'
import { filmOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['themify_video'],
  attributes: {
    src: url,
  },
  ignoresOthers: true,
  transform({ attributes: { src } }, context) {
    const film = filmOf(src, context)
    return film.length === 0 ? decline('no `src`') : film
  },
})
