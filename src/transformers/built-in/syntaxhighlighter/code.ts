import type { RootContent } from 'mdast'
import { number, text } from '../../attribute-types.ts'
import { codeNodes, fenceInfo } from '../../code-nodes.ts'
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
    highlight: text,
    firstline: number.optional,
    // The block has names of its own.
    highlightLines: text,
    firstLineNumber: number.optional,
  },
  decoration: [
    'autolinks',
    'classname',
    'collapse',
    'fontsize',
    'gutter',
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
    const { language, lang, type, title, highlight, firstline, highlightLines, firstLineNumber } = input.attributes
    const isGeneric = kind === 'block' || generic.some((tag) => tag === name)
    const options = {
      tag: name,
      language: isGeneric ? unnamed(input.positional) || language || lang || type : name,
      title,
      marked: highlight || highlightLines,
      start: firstline ?? firstLineNumber ?? 1,
      // It marks by the numbers that it shows.
      countsFromStart: true,
    }
    if (kind === 'block') {
      const info = fenceInfo(options, context)
      return context
        .children()
        .map(
          (node): RootContent =>
            node.type === 'code' ? { ...node, ...info, ...(node.lang && { lang: node.lang }) } : node,
        )
    }
    if (form !== 'enclosing') return decline('no closing tag')
    return codeNodes(readStoredCode(content, context.post.meta), options, context)
  },
})

/** `[code="php"]`, `[code php]`: `SyntaxHighlighter::attributefix`. */
const unnamed = ([word = '']: readonly string[]): string => word.replace(/^=/, '').replace(/^(["'])(.*)\1$/s, '$2')
