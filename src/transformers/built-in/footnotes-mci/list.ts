import { defineTransformer } from '../../transformer.ts'

/** Where the list of footnotes stood. Those of Markdown stand at the end. */
export default defineTransformer({
  tags: ['footnotes', 'references'],
  attributes: {},
  ignoresOthers: true,
  requires: 'own line',
  transform({ name }, context) {
    context.report('shortcode-dropped', { tag: name, reason: 'footnotes stand at the end of the document' })
    return context.children()
  },
})
