import { reportDynamic } from '../../dynamic-shortcode.ts'
import { defineTransformer } from '../../transformer.ts'

/** Lists of references, asked of Zotero at each view. */
export default defineTransformer({
  tags: ['zotpress', 'zotpressLib', 'zotpressInTextBib'],
  attributes: {},
  ignoresOthers: true,
  transform(input, context) {
    // What the text cites stands in its footnotes.
    if (input.name === 'zotpressInTextBib')
      context.report('shortcode-dropped', { tag: input.name, reason: 'what was cited stands in footnotes' })
    else reportDynamic(input, context)
    return context.children()
  },
})
