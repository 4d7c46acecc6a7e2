import { url } from '../../attribute-types.ts'
import { leadsSomewhere } from '../../linked-words.ts'
import { buttonOf } from '../../module-parts.ts'
import { defineTransformer } from '../../transformer.ts'

/** A sign out of a font; only what it links to says something. */
export default defineTransformer({
  tags: ['fusion_fontawesome'],
  attributes: {
    link: url,
  },
  ignoresOthers: true,
  transform({ name, attributes: { link } }, context) {
    if (leadsSomewhere(link)) return buttonOf(link, '')
    context.report('decoration-dropped', { tag: name, attributes: ['icon'] })
    return []
  },
})
