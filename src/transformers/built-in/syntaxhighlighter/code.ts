import type { RootContent } from 'mdast'
import { codeLanguage } from '../../../model/code-language.ts'
import { text } from '../../attribute-types.ts'
import { emphasis, paragraph } from '../../builders.ts'
import { readStoredCode } from '../../stored-code.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** Tags that name no language; it stands in an attribute. */
const generic = ['code', 'source', 'sourcecode'] as const

/** Languages used as tags: `SyntaxHighlighter::$brushes` without `latex` and `r`, which the plugin does not register. */
const languages = [
  'actionscript3 arduino as3 bash c c-sharp cf clj clojure coldfusion cpp csharp css delphi diff erl erlang fsharp go golang',
  'groovy haskell html java javafx javascript jfx js jscript matlab matlabkey obj-c objc pas pascal patch perl php pl plain',
  'powershell ps py python rails rb ror ruby scala shell splus sql swift tex text vb vbnet xhtml xml xslt yaml yml',
].flatMap((line) => line.split(' '))

/** SyntaxHighlighter Evolved, which WordPress.com runs as well: `[code language="php"]…[/code]`, `[php]…[/php]`. */
export default defineTransformer({
  tags: [...generic, ...languages],
  blocks: ['syntaxhighlighter/code'],
  attributes: {
    language: text,
    lang: text,
    type: text,
    title: text,
  },
  // `highlight` and `firstline` would go behind the language, but each site generator spells them in its own way.
  decoration: [
    'autolinks',
    'classname',
    'collapse',
    'firstline',
    'fontsize',
    'gutter',
    'highlight',
    'htmlscript',
    'light',
    'padlinenumbers',
    'quickcode',
    'smarttabs',
    'tabsize',
    'toolbar',
    'wraplines',
  ],
  body: 'opaque',
  requires: 'closing tag',
  transform(input, context) {
    const { kind, name, form, content } = input
    const { language, lang, type, title } = input.attributes
    const isGeneric = kind === 'block' || generic.some((tag) => tag === name)
    const given = isGeneric ? unnamed(input.positional) || language || lang || type : name
    const found = codeLanguage(given)
    if (found === undefined) {
      const expected = 'the name of a language'
      context.report('attribute-invalid', { tag: name, attribute: 'language', actual: given, expected })
    }
    const info = found ? { lang: found } : {}
    if (kind === 'block') {
      return context
        .children()
        .map((node): RootContent => (node.type === 'code' && !node.lang ? { ...node, ...info } : node))
    }
    if (form !== 'enclosing') return decline('no closing tag')
    const value = readStoredCode(content, context.post.meta)
    if (value === '') {
      context.report('shortcode-dropped', { tag: name, reason: 'nothing stands between its tags' })
      return []
    }
    return [...(title === '' ? [] : [paragraph([emphasis(title)])]), { type: 'code', ...info, value }]
  },
})

/** `[code="php"]`, `[code php]`: `SyntaxHighlighter::attributefix`. */
const unnamed = ([word = '']: readonly string[]): string => word.replace(/^=/, '').replace(/^(["'])(.*)\1$/s, '$2')
