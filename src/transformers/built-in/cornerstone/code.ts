import { decodeHTML } from 'entities'
import { decline, defineTransformer } from '../../transformer.ts'

/** Source code between paragraphs, or in one. */
export default defineTransformer({
  tags: ['x_code', 'x_pre'],
  attributes: {},
  ignored: ['class', 'style', 'id'],
  ignoresOthers: true,
  body: 'opaque',
  transform({ name, content, form }) {
    if (form !== 'enclosing' || content.trim() === '') return decline('nothing between the tags')
    const code = decodeHTML(content)
      .replace(/\r\n?/g, '\n')
      .replace(/^\n+|\n+$/g, '')
    return name === 'x_code' && !code.includes('\n')
      ? { type: 'inlineCode', value: code.trim() }
      : { type: 'code', value: code }
  },
})
