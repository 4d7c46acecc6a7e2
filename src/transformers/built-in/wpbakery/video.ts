import { url } from '../../attribute-types.ts'
import { filmOf, titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { safeText } from '../../wpbakery-values.ts'

/** A film of some provider, by the address of its page. */
export default defineTransformer({
  tags: ['vc_video'],
  attributes: {
    link: url,
    title: safeText,
  },
  ignoresOthers: true,
  transform({ attributes: { link, title } }, context) {
    const film = filmOf(link, context)
    return film.length === 0 ? decline('no `link`') : [...titleOf(title, 'h2'), ...film]
  },
})
