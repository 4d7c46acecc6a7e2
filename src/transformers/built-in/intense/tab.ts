import { html, url } from '../../attribute-types.ts'
import { link } from '../../builders.ts'
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
    const isLink = target !== '' && target !== '#' && title.length > 0
    return titledContent(isLink ? [link(target, title)] : title, context.children())
  },
})
