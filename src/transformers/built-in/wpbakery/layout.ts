import { flag, text } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** Sections, rows and columns, and the text in them: what they hold, in the order in which it is read. */
export default defineTransformer({
  tags: ['vc_section', 'vc_row', 'vc_row_inner', 'vc_column', 'vc_column_inner', 'vc_column_text', 'vc_gutenberg'],
  attributes: {
    /** A style sheet of one rule: `.vc_custom_1700000000{background-image: url(…?id=7) !important;}`. */
    css: text,
    bg_image: text,
    parallax_image: text,
    video_bg_url: text,
    disable_element: flag,
  },
  ignored: ['el_id', 'el_class'],
  ignoresOthers: true,
  layout: true,
  transform({ name, attributes: { css, disable_element, ...pictures } }, context) {
    if (disable_element) {
      context.report('shortcode-dropped', { tag: name, reason: '`disable_element` hides it' })
      return []
    }
    const painted = Object.entries(pictures).flatMap(([attribute, value]) => (value === '' ? [] : [attribute]))
    const behind = [...(/url\(/i.test(css) ? ['css'] : []), ...painted]
    if (behind.length > 0) context.report('decoration-dropped', { tag: name, attributes: behind })
    return inFlow(context.children())
  },
})
