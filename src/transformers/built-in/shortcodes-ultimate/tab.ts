import { html, url } from '../../attribute-types.ts'
import { link } from '../../builders.ts'
import { nestableTags } from '../../nestable-tags.ts'
import { titledContent } from '../../titled-content.ts'
import { defineTransformer } from '../../transformer.ts'

/** A tab with a `url` opens that page instead of its content. */
export default defineTransformer({
  tags: nestableTags(['su_tab']),
  attributes: {
    title: html,
    url: url.optional,
  },
  decoration: ['disabled', 'anchor', 'target', 'class'],
  transform({ attributes: { title, url } }, context) {
    const head = url === undefined ? title : [link(url, title.length === 0 ? url : title)]
    return titledContent(head, context.children())
  },
})
