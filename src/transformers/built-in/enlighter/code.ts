import { text } from '../../attribute-types.ts'
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
  },
  decoration: ['highlight', 'lineoffset', 'linenumbers', 'offset', 'theme', 'indent'],
  ignored: ['group', 'layout'],
  body: 'opaque',
  transform({ name, attributes: { lang, language, title }, form, content }, context) {
    if (form !== 'enclosing') return decline('no closing tag')
    // `generic`, `raw` and `standard` are its names for none.
    const given = (lang || language).replace(/^(?:generic|raw|standard|no-highlight)$/i, '')
    return codeNodes(readStoredCode(content, context.post.meta), { tag: name, language: given, title }, context)
  },
})
