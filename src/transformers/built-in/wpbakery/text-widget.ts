import { inFlow } from '../../builders.ts'
import { titleOf } from '../../module-parts.ts'
import { defineTransformer } from '../../transformer.ts'
import { safeHtml } from '../../wpbakery-values.ts'

/** The text widget of WordPress, which holds its text itself. */
export default defineTransformer({
  tags: ['vc_wp_text'],
  attributes: {
    title: safeHtml,
  },
  ignoresOthers: true,
  transform({ attributes: { title } }, context) {
    return [...titleOf(title, 'h2'), ...inFlow(context.children())]
  },
})
