import { defineTransformer } from '../../transformer.ts'

/** Notes that only the author and editors of the post saw: nothing that the site ever published. */
export default defineTransformer({
  tags: ['su_private'],
  attributes: {},
  decoration: ['class'],
  transform({ name }, context) {
    context.report('shortcode-dropped', { tag: name, reason: 'a note that only the author and editors saw' })
    return []
  },
})
