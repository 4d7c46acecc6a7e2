import { restrictedContent } from '../../restricted-content.ts'
import { defineTransformer } from '../../transformer.ts'

/** Text behind a password. */
export default defineTransformer({
  tags: ['x_protect'],
  attributes: {},
  ignoresOthers: true,
  ignored: ['password'],
  transform(input, context) {
    return restrictedContent(input, context, 'to those who knew its password')
  },
})
