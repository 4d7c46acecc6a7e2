import { titledSection } from '../../titled-sections.ts'
import { defineTransformer } from '../../transformer.ts'
import { safeText } from '../../wpbakery-values.ts'

/** One tab, or one section of an accordion, as its container decides. */
export default defineTransformer({
  tags: ['vc_tta_section', 'vc_tta_toggle_section', 'vc_tab'],
  attributes: {
    title: safeText,
  },
  ignoresOthers: true,
  transform({ attributes: { title } }, context) {
    return titledSection(title, context.children())
  },
})
