import { oneOf, text } from '../../attribute-types.ts'
import { linkedWords } from '../../linked-words.ts'
import { titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { builderLink, safeHtml, tagIn } from '../../wpbakery-values.ts'

/** A heading in any element, linked or not: `font_container="tag:h2|text_align:left"`. */
export default defineTransformer({
  tags: ['vc_custom_heading'],
  attributes: {
    text: safeHtml,
    source: oneOf('', 'post_title'),
    link: builderLink,
    font_container: text,
  },
  ignoresOthers: true,
  transform({ name, attributes: { text: words, source, link: target, font_container } }, context) {
    if (source === 'post_title') {
      context.report('shortcode-dropped', {
        tag: name,
        reason: 'it shows the title of the post, which the metadata has',
      })
      return []
    }
    if (words.length === 0) return decline('no `text`')
    return titleOf(linkedWords(target.url, words), tagIn(font_container, 'h2'))
  },
})
