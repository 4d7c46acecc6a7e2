import { text } from '../../attribute-types.ts'
import { titleOf } from '../../module-parts.ts'
import { defineTransformer } from '../../transformer.ts'
import { safeHtml } from '../../wpbakery-values.ts'

/** Words in a line, a line, or empty space. */
export default defineTransformer({
  tags: ['us_separator'],
  attributes: {
    text: safeHtml,
    title_tag: text.or('h6'),
    show_line: text,
    /** Before version 5. */
    type: text,
  },
  ignoresOthers: true,
  transform({ attributes: { text: words, title_tag, show_line, type } }) {
    const title = titleOf(words, title_tag)
    if (title.length > 0) return title
    return show_line === '1' || (type !== '' && type !== 'invisible') ? { type: 'thematicBreak' } : []
  },
})
