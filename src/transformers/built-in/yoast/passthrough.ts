import { defineTransformer } from '../../transformer.ts'

/** Blocks whose inner HTML says all there is to say. */
export default defineTransformer({
  blocks: ['yoast-seo/estimated-reading-time', 'yoast-seo/table-of-contents', 'yoast/faq-block', 'yoast/how-to-block'],
  attributes: {},
  transform(_input, context) {
    return context.children()
  },
})
