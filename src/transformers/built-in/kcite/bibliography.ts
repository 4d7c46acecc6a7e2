import { defineTransformer } from '../../transformer.ts'

/** Where the list of what was cited stood. */
export default defineTransformer({
  tags: ['bibliography'],
  attributes: {},
  ignoresOthers: true,
  requires: 'own line',
  transform({ name }, context) {
    context.report('shortcode-dropped', { tag: name, reason: 'what was cited stands in footnotes' })
    return context.children()
  },
})
