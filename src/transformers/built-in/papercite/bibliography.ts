import { reportDynamic } from '../../dynamic-shortcode.ts'
import { defineTransformer } from '../../transformer.ts'

/** A list of references, made of a BibTeX file at each view. */
export default defineTransformer({
  tags: ['bibtex', 'bibfilter'],
  attributes: {},
  ignoresOthers: true,
  transform(input, context) {
    reportDynamic(input, context)
    return context.children()
  },
})
