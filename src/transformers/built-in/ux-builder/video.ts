import { url } from '../../attribute-types.ts'
import { filmOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['ux_video'],
  attributes: {
    url,
  },
  ignoresOthers: true,
  transform({ attributes: { url: address } }, context) {
    const film = filmOf(address, context)
    return film.length === 0 ? decline('no `url`') : film
  },
})
