import { inFlow } from '../../builders.ts'
import { titledContent } from '../../titled-content.ts'
import { defineTransformer } from '../../transformer.ts'
import { safeHtml } from '../../wpbakery-values.ts'

/** A box that a click opens over the page, or a menu that opens below its title. */
export default defineTransformer({
  tags: ['us_popup', 'us_dropdown'],
  attributes: {
    title: safeHtml,
    btn_label: safeHtml,
    link_title: safeHtml,
  },
  ignoresOthers: true,
  transform({ attributes: { title, btn_label, link_title } }, context) {
    const heading = [title, btn_label, link_title].find((words) => words.length > 0) ?? []
    return titledContent(heading, inFlow(context.children()))
  },
})
