import { buttonOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { builderLink, safeHtml } from '../../wpbakery-values.ts'

/** Buttons of all versions. */
export default defineTransformer({
  tags: ['vc_btn', 'vc_button', 'vc_button2'],
  attributes: {
    title: safeHtml,
    link: builderLink,
    /** `vc_button`. */
    href: builderLink,
  },
  ignoresOthers: true,
  transform({ attributes: { title, link, href } }) {
    const { url, title: hint } = link.url === '' ? href : link
    const button = buttonOf(url, title.length > 0 ? title : hint)
    return button.length === 0 ? decline('no `title` and no `link`') : button
  },
})
