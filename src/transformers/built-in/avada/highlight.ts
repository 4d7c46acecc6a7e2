import { marked } from '../../builders.ts'
import { inlineRun } from '../../inline-run.ts'
import { defineTransformer } from '../../transformer.ts'

/** Words as with a marker. */
export default defineTransformer({
  tags: ['fusion_highlight'],
  attributes: {},
  ignoresOthers: true,
  transform(_input, context) {
    const children = context.children()
    const run = inlineRun(children)
    return run === undefined ? children : marked(run)
  },
})
