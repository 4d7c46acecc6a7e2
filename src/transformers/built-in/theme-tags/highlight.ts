import { marked } from '../../builders.ts'
import { inlineRun } from '../../inline-run.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['highlight', 'highlight1', 'highlight2', 'highlighted', 'hilite', 'marker'],
  attributes: {},
  ignoresOthers: true,
  requires: 'closing tag',
  transform({ name, form }, context) {
    if (form !== 'enclosing') {
      context.report('shortcode-dropped', { tag: name, reason: 'it has no closing tag' })
      return []
    }
    const children = context.children()
    const run = inlineRun(children)
    return run === undefined ? children : marked(run)
  },
})
