import { defineTransformer } from '../../transformer.ts'

/** Buttons that share the page itself. */
export default defineTransformer({
  tags: ['vc_facebook', 'vc_tweetmeme', 'vc_googleplus', 'vc_pinterest'],
  attributes: {},
  ignoresOthers: true,
  transform({ name }, context) {
    context.report('shortcode-dropped', { tag: name, reason: 'a button that shares the page' })
    return []
  },
})
