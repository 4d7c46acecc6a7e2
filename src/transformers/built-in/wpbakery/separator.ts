import { titleOf } from '../../module-parts.ts'
import { defineTransformer } from '../../transformer.ts'
import { safeHtml } from '../../wpbakery-values.ts'

/** A line, with words in it or without (`vc_text_separator`, an `h4`). */
export default defineTransformer({
  tags: ['vc_separator', 'vc_text_separator', 'vc_zigzag'],
  attributes: {
    title: safeHtml,
  },
  ignoresOthers: true,
  transform({ attributes: { title } }) {
    const words = titleOf(title, 'h4')
    return words.length > 0 ? words : { type: 'thematicBreak' }
  },
})
