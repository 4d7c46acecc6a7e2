import { html, url } from '../../attribute-types.ts'
import { linkedWords } from '../../linked-words.ts'
import { titledContent } from '../../titled-content.ts'
import { defineTransformer } from '../../transformer.ts'

/** A tab; with `link`, one that leads to another page. */
export default defineTransformer({
  tags: ['intense_tab'],
  attributes: {
    title: html,
    link: url,
  },
  ignoresOthers: true,
  transform({ attributes: { title, link: target } }, context) {
    return titledContent(linkedWords(target, title), context.children())
  },
})
