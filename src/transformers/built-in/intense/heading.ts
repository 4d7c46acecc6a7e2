import { text } from '../../attribute-types.ts'
import { inlineRun } from '../../inline-run.ts'
import { titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['intense_heading'],
  attributes: {
    tag: text.or('h2'),
  },
  ignoresOthers: true,
  transform({ attributes: { tag } }, context) {
    const children = context.children()
    if (children.length === 0) return decline('nothing between the tags')
    const run = inlineRun(children)
    return run === undefined ? children : titleOf(run, tag)
  },
})
