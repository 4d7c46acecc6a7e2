import { footnoteContent } from '../../footnote-content.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** `[efn_note]…[/efn_note]`. Its other name, `[note]`, is that of boxes as well. */
export default defineTransformer({
  tags: ['efn_note'],
  attributes: {},
  body: 'opaque',
  transform({ content }, context) {
    return content.trim() === '' ? decline('no text') : context.footnote(footnoteContent(content, context))
  },
})
