import { defineTransformer } from '../../transformer.ts'

/** A button in a heading, and in it the words and a sign that says whether the panel is open. */
export default defineTransformer({
  blocks: ['core/accordion-heading'],
  attributes: {},
  transform({ content }, context) {
    const sign = /<span\b[^<>]*__toggle-icon\b[^<>]*>[^<>]*<\/span>/i
    return sign.test(content) ? context.html(content.replace(sign, '')) : context.children()
  },
})
