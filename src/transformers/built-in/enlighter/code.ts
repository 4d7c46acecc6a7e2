import { number, text } from '../../attribute-types.ts'
import { codeNodes } from '../../code-nodes.ts'
import { readStoredCode } from '../../stored-code.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** `[enlighter lang="js" title="…" highlight="2-4"]…[/enlighter]` */
export default defineTransformer({
  tags: ['enlighter'],
  attributes: {
    lang: text,
    language: text,
    title: text,
    highlight: text,
    lineoffset: number.optional,
    offset: number.optional,
  },
  decoration: ['linenumbers', 'theme', 'indent'],
  ignored: ['group', 'layout'],
  body: 'opaque',
  transform({ name, attributes, form, content }, context) {
    const { lang, language, title, highlight: marked, lineoffset, offset } = attributes
    if (form !== 'enclosing') return decline('no closing tag')
    // `generic`, `raw` and `standard` are its names for none.
    const given = (lang || language).replace(/^(?:generic|raw|standard|no-highlight)$/i, '')
    const lines = { marked, start: lineoffset ?? offset ?? 1 }
    const value = readStoredCode(content, context.post.meta)
    return codeNodes(value, { tag: name, language: given, title, ...lines }, context)
  },
})
