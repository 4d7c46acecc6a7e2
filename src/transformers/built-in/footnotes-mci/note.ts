import { footnoteContent } from '../../footnote-content.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** `[ref]…[/ref]`, `[footnote]…[/footnote]`: Simple Footnotes, Footnotes and many a theme. */
export default defineTransformer({
  tags: ['ref', 'footnote', 'sidenote', 'fn'],
  attributes: {},
  ignored: ['name', 'group', 'class', 'id', 'title'],
  requires: 'closing tag',
  body: 'opaque',
  transform({ content }, context) {
    return content.trim() === '' ? decline('no text') : context.footnote(footnoteContent(content, context))
  },
})
