import { text, url } from '../../attribute-types.ts'
import { leadsSomewhere } from '../../linked-words.ts'
import { buttonOf } from '../../module-parts.ts'
import { socialServiceName } from '../../social-services.ts'
import { defineTransformer } from '../../transformer.ts'

/** A sign out of a font; only what it links to says something. */
export default defineTransformer({
  tags: ['intense_icon', 'intense_social_icon'],
  attributes: {
    type: text,
    link: url,
  },
  ignoresOthers: true,
  transform({ name, attributes: { type, link } }, context) {
    if (leadsSomewhere(link)) return buttonOf(link, name === 'intense_icon' ? '' : socialServiceName(type))
    context.report('decoration-dropped', { tag: name, attributes: ['icon'] })
    return []
  },
})
