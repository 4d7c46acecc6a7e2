import { text } from '../../attribute-types.ts'
import { defineTransformer } from '../../transformer.ts'

/** The comments that WordPress, and most site generators, cut excerpts and pages at. They know no other spelling of them. */
export default defineTransformer({
  blocks: ['core/more', 'core/nextpage'],
  attributes: {
    /** What the link to the rest is called where only the excerpt is shown. */
    customText: text,
  },
  transform({ name, attributes: { customText } }, context) {
    if (customText !== '') context.report('decoration-dropped', { tag: name, attributes: ['customText'] })
    return { type: 'html', value: name === 'core/more' ? '<!--more-->' : '<!--nextpage-->' }
  },
})
