import { text } from '../../attribute-types.ts'
import { inlineRun } from '../../inline-run.ts'
import { titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['x_custom_headline', 'x_feature_headline'],
  attributes: {
    level: text.or('h2'),
  },
  ignored: ['class', 'style', 'id'],
  ignoresOthers: true,
  transform({ attributes: { level } }, context) {
    const children = context.children()
    if (children.length === 0) return decline('nothing between the tags')
    const run = inlineRun(children)
    return run === undefined ? children : titleOf(run, level)
  },
})
