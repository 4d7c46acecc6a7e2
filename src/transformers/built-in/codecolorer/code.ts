import { decodeHTMLStrict } from 'entities'
import { flag, number, text } from '../../attribute-types.ts'
import { codeNodes } from '../../code-nodes.ts'
import { trimLines } from '../../stored-code.ts'
import { decline, defineTransformer } from '../../transformer.ts'

// [ccnLe_php]
//    ^^^ modes: a small letter switches on, a capital off
//        ^^^ language
const parts = /^cc([a-z]*)(?:_([\w-]+))?$/i

/** CodeColorer: `[cc lang="php"]…[/cc]`, and tags that are made of modes and a language: `[ccie_html]`. */
export default defineTransformer({
  tags: ['cc', 'cci', 'cce', 'ccn', 'ccN'],
  tagPattern: /^cc[bBeEiIlLnNsSwW]*(?:_[\w-]+)?$/,
  attributes: {
    lang: text,
    inline: flag.optional,
    escaped: flag.optional,
    highlight: text,
    first_line: number.or(1),
  },
  decoration: ['line_numbers', 'theme'],
  ignored: [
    ...[
      'class',
      'height',
      'inline_theme',
      'lines',
      'no_border',
      'no_links',
      'no_wrap',
      'nowrap',
      'noborder',
      'nolinks',
    ],
    ...['strict', 'tab_size', 'width'],
  ],
  requires: 'closing tag',
  body: 'opaque',
  transform({ name, attributes, form, content }, context) {
    if (form !== 'enclosing') return decline('no closing tag')
    const [, modes = '', language = ''] = parts.exec(name) ?? []
    const { highlight: marked, first_line: start } = attributes
    const { lang, inline = modes.includes('i'), escaped = modes.includes('e') } = attributes
    const code = trimLines(content.replace(/\r\n?/g, '\n'))
    const value = escaped ? decodeHTMLStrict(code) : code
    return codeNodes(value, { tag: name, language: lang || language, isInline: inline, marked, start }, context)
  },
})
