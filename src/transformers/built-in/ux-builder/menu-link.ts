import { text, url } from '../../attribute-types.ts'
import { buttonOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** An entry of a menu, or a spot on an image. */
export default defineTransformer({
  tags: ['ux_menu_link', 'ux_menu_title', 'ux_hotspot'],
  attributes: {
    text,
    link: url,
  },
  ignoresOthers: true,
  transform({ attributes: { text: label, link } }) {
    const entry = buttonOf(link, label)
    return entry.length === 0 ? decline('no `text`') : entry
  },
})
