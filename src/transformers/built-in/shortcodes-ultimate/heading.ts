import { heading } from '../../builders.ts'
import { inlineRun } from '../../inline-run.ts'
import { defineTransformer } from '../../transformer.ts'

/** Has no level, only a size in pixels: it stands where a section begins. */
export default defineTransformer({
  tags: ['su_heading'],
  attributes: {},
  decoration: ['style', 'size', 'align', 'margin', 'id', 'class'],
  transform(_, context) {
    const children = context.children()
    const run = inlineRun(children)
    if (run === undefined || run.length === 0) return children
    return heading(2, run)
  },
})
