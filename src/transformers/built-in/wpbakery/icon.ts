import { leadsSomewhere } from '../../linked-words.ts'
import { buttonOf } from '../../module-parts.ts'
import { defineTransformer } from '../../transformer.ts'
import { builderLink } from '../../wpbakery-values.ts'

/** A sign out of a font; only what it links to says something. */
export default defineTransformer({
  tags: ['vc_icon'],
  attributes: {
    link: builderLink,
  },
  ignoresOthers: true,
  transform({ name, attributes: { link } }, context) {
    if (leadsSomewhere(link.url)) return buttonOf(link.url, link.title)
    context.report('decoration-dropped', { tag: name, attributes: ['icon'] })
    return []
  },
})
