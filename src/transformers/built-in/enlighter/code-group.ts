import { defineTransformer } from '../../transformer.ts'

/** Tabs, a block of code in each; their titles are those of the blocks. */
export default defineTransformer({
  tags: ['codegroup'],
  attributes: {},
  decoration: ['theme'],
  layout: true,
  transform(_input, context) {
    return context.children()
  },
})
