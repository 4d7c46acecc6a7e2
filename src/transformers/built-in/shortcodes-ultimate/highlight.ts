import { marked } from '../../builders.ts'
import { inlineRun } from '../../inline-run.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['su_highlight'],
  attributes: {},
  decoration: ['background', 'bg', 'color', 'class'],
  transform(_, context) {
    const children = context.children()
    const run = inlineRun(children)
    return run === undefined ? children : marked(run)
  },
})
