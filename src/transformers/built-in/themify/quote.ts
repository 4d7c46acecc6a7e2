import { quotation } from '../../quotation.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['themify_quote'],
  attributes: {},
  ignoresOthers: true,
  transform(_input, context) {
    const children = context.children()
    return children.length === 0 ? decline('nothing between the tags') : quotation(children, [])
  },
})
