import { html } from '../../attribute-types.ts'
import { titledContent } from '../../titled-content.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** Tabby Responsive Tabs: a tag begins a tab and none ends it; the next one does. `cc_shortcode_tabby` in the plugin. */
export default defineTransformer({
  tags: ['tabby'],
  attributes: { title: html },
  decoration: ['open', 'icon', 'class', 'ico'],
  transform: ({ attributes: { title } }) => (title.length === 0 ? decline('no `title`') : titledContent(title, [])),
})
