import { decline, defineTransformer } from '../../transformer.ts'

/** HTML in which WordPress makes no paragraphs. */
export default defineTransformer({
  tags: ['raw', 'noautop', 'noformat'],
  attributes: {},
  ignored: ['shortcodes'],
  requires: 'closing tag',
  body: 'opaque',
  transform({ form, content }, context) {
    return form === 'enclosing' ? context.html(content) : decline('no closing tag')
  },
})
