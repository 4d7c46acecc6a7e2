import { decodeHTMLStrict } from 'entities'
import { codeNodes } from '../../code-nodes.ts'
import { defineTransformer } from '../../transformer.ts'

/** Formulas that are not TeX. No Markdown shows them as such; as code they stay as they were typed. */
export default defineTransformer({
  tags: ['asciimath'],
  attributes: {},
  requires: 'closing tag',
  body: 'opaque',
  transform({ name, content }, context) {
    return codeNodes(decodeHTMLStrict(content), { tag: name, language: 'asciimath', isInline: true }, context)
  },
})
