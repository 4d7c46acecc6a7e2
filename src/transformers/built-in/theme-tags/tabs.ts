import { withTabTitles } from '../../tab-titles.ts'
import { defineTransformer } from '../../transformer.ts'

/** What holds tabs together; some themes name all of them here: `[tabs tab1="Summer" tab2="Winter"]`. */
export default defineTransformer({
  tags: ['tabs', 'tabgroup', 'tab_group', 'tabcontainer', 'tabcontent', 'tabbed', 'tabset'],
  attributes: {},
  ignoresOthers: true,
  requires: 'closing tag',
  transform({ name, rawAttributes }, context) {
    if (name === 'tabcontainer' || name === 'tabcontent') return context.children()
    const titles = Object.entries(rawAttributes)
      .filter(([key, value]) => /^(?:tab|title)_?\d{1,2}$/.test(key) && value.trim() !== '')
      .map(([, value]) => context.html(value))
    return withTabTitles(context.children(), titles)
  },
})
