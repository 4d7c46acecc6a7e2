import { decodeHTML } from 'entities'
import { codeLanguage } from '../../../model/code-language.ts'
import { text } from '../../attribute-types.ts'
import { decodeBase64 } from '../../base64.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** Source code in base64, with references for its angle brackets. */
export default defineTransformer({
  tags: ['fusion_syntax_highlighter'],
  attributes: {
    language: text,
  },
  ignoresOthers: true,
  transform({ attributes: { language }, content }) {
    const decoded = decodeBase64(content.replace(/<[^<>]*>/g, ''))
    const code = decodeHTML(decoded ?? content)
      .replace(/\r\n?/g, '\n')
      .replace(/^\n+|\n+$/g, '')
    if (code.trim() === '') return decline('nothing between the tags')
    const lang = codeLanguage(language)
    return { type: 'code', ...(lang ? { lang } : {}), value: code }
  },
})
