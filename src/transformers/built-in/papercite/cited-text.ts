import { defineTransformer } from '../../transformer.ts'

/** A text with citations; WordPress put the list of references behind it. */
export default defineTransformer({
  tags: ['bibshow'],
  attributes: {},
  ignoresOthers: true,
  layout: true,
  transform(_input, context) {
    return context.children()
  },
})
