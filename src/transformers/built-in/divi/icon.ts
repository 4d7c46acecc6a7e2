import { url } from '../../attribute-types.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { leadsSomewhere } from '../../linked-words.ts'
import { buttonOf } from '../../module-parts.ts'

/** A sign out of a font; only what it links to says something. */
export default defineDiviModule({
  tags: ['et_pb_icon'],
  attributes: {
    url,
  },
  transform({ name, attributes: { url: target } }, context) {
    if (leadsSomewhere(target)) return buttonOf(target, '')
    context.report('decoration-dropped', { tag: name, attributes: ['font_icon'] })
    return []
  },
})
