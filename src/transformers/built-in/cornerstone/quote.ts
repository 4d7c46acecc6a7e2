import { html } from '../../attribute-types.ts'
import { quotation } from '../../quotation.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['x_blockquote', 'x_pullquote'],
  attributes: {
    cite: html,
  },
  ignored: ['class', 'style', 'id'],
  ignoresOthers: true,
  transform({ attributes: { cite } }, context) {
    const children = context.children()
    return children.length === 0 ? decline('nothing between the tags') : quotation(children, cite)
  },
})
