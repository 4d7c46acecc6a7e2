import { text } from '../../attribute-types.ts'
import { linkedWords } from '../../linked-words.ts'
import { titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { builderLink, fromSafe, safeHtml } from '../../wpbakery-values.ts'

/** Words in any element, or several that take turns. */
export default defineTransformer({
  tags: ['us_text', 'us_itext'],
  attributes: {
    text: safeHtml,
    /** One a line. */
    texts: text,
    tag: text.or('div'),
    link: builderLink,
  },
  ignoresOthers: true,
  transform({ attributes: { text: typed, texts, tag, link } }) {
    const turns = fromSafe(texts)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join(' / ')
    const title = titleOf(typed.length === 0 ? turns : linkedWords(link.url, typed), tag)
    return title.length === 0 ? decline('no `text`') : title
  },
})
