import { formula } from '../../formula.ts'
import { defineTransformer } from '../../transformer.ts'

/** `[latexpage]`, `[mathjax]`: the formulas of this page are to be shown. What Markdown shows needs no such word. */
export default defineTransformer({
  tags: ['latexpage', 'mathjax', 'nomathjax'],
  attributes: {},
  ignoresOthers: true,
  body: 'opaque',
  transform({ name, content }, context) {
    const found = formula(content, { isDisplay: false }, context)
    if (found !== undefined) return found
    context.report('shortcode-dropped', { tag: name, reason: 'it only asks that formulas be shown' })
    return []
  },
})
