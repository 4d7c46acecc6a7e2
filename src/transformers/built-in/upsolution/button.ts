import { buttonOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { builderLink, safeHtml } from '../../wpbakery-values.ts'

export default defineTransformer({
  tags: ['us_btn'],
  attributes: {
    label: safeHtml,
    /** Before version 5. */
    text: safeHtml,
    link: builderLink,
  },
  ignoresOthers: true,
  transform({ attributes: { label, text, link } }) {
    const words = label.length > 0 ? label : text
    const button = buttonOf(link.url, words.length > 0 ? words : link.title)
    return button.length === 0 ? decline('no `label` and no `link`') : button
  },
})
