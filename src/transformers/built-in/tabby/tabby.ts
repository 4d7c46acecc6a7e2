import { html } from '../../attribute-types.ts'
import { titledContent } from '../../titled-content.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** Tabby Responsive Tabs: a tag begins a tab and none ends it; the next one does, and behind the last `[tabbyending]`. */
export default defineTransformer({
  tags: ['tabby', 'tabbyending'],
  attributes: { title: html },
  decoration: ['open', 'icon', 'class', 'ico'],
  transform({ name, attributes: { title } }) {
    if (name === 'tabbyending') return []
    return title.length === 0 ? decline('no `title`') : titledContent(title, [])
  },
})
