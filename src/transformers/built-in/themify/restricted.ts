import { restrictedContent } from '../../restricted-content.ts'
import { defineTransformer } from '../../transformer.ts'

/** Text for members, or for guests. */
export default defineTransformer({
  tags: ['themify_is_logged_in', 'themify_is_guest'],
  attributes: {},
  ignoresOthers: true,
  transform(input, context) {
    return restrictedContent(input, context, input.name === 'themify_is_guest' ? 'to guests only' : 'to members only')
  },
})
