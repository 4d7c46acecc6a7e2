import { tabTitle } from '../../tab-titles.ts'
import { defineTransformer } from '../../transformer.ts'

/** The title of a tab that stands elsewhere: `[tabcontainer][tabtext]…[/tabtext][/tabcontainer][tabcontent][tab]…`. */
export default defineTransformer({
  tags: ['tabtext', 'tab_title', 'tabtitle'],
  attributes: {},
  ignoresOthers: true,
  requires: 'closing tag',
  transform: (_, context) => tabTitle(context.children()),
})
