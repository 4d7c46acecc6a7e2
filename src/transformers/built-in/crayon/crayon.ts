import { decodeHTMLStrict } from 'entities'
import { flag, number, text, url } from '../../attribute-types.ts'
import { link, paragraph } from '../../builders.ts'
import { codeNodes } from '../../code-nodes.ts'
import { fileNameOf } from '../../media-files.ts'
import { readStoredCode, trimLines } from '../../stored-code.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** Crayon Syntax Highlighter: `[crayon lang="php" title="a.php" mark="2-4"]…[/crayon]`, or the `url` of a file. */
export default defineTransformer({
  tags: ['crayon'],
  attributes: {
    lang: text,
    title: text,
    inline: flag,
    decode: flag,
    url: url.optional,
    mark: text,
    'start-line': number.optional,
  },
  decoration: ['range', 'nums', 'theme', 'highlight'],
  ignoresOthers: true,
  body: 'opaque',
  transform({ name, attributes, form, content }, context) {
    const { lang, title, inline, decode, url: file, mark: marked, 'start-line': start = 1 } = attributes
    if (file !== undefined && content.trim() === '') {
      const address = context.media(file)
      return paragraph([link(address, title || fileNameOf(address))])
    }
    if (form !== 'enclosing') return decline('no closing tag')
    const value = decode ? decodeHTMLStrict(trimLines(content)) : readStoredCode(content, context.post.meta)
    const language = lang === 'default' ? '' : lang
    return codeNodes(value, { tag: name, language, title, isInline: inline, marked, start }, context)
  },
})
