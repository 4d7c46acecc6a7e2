import { footnoteContent } from '../../footnote-content.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** `[mfn]…[/mfn]` */
export default defineTransformer({
  tags: ['modern_footnote', 'mfn'],
  attributes: {},
  ignored: ['class', 'referencenumber', 'referencereset'],
  body: 'opaque',
  transform({ content }, context) {
    return content.trim() === '' ? decline('no text') : context.footnote(footnoteContent(content, context))
  },
})
