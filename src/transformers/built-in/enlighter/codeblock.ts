import type { RootContent } from 'mdast'
import { codeLanguage } from '../../../model/code-language.ts'
import { html, text } from '../../attribute-types.ts'
import { emphasis, paragraph } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** Names that Enlighter has for no language in particular. */
const noLanguages = new Set(['generic', 'no-highlight', 'raw', 'standard'])

/** `<pre class="EnlighterJSRAW" data-enlighter-language="php" data-enlighter-title="">` */
export default defineTransformer({
  blocks: ['enlighter/codeblock'],
  attributes: {
    language: text,
    title: html,
  },
  transform({ attributes: { language, title } }, context) {
    const code = context.children().map((node): RootContent => {
      if (node.type !== 'code') return node
      const name = node.lang || language
      const lang = noLanguages.has(name) ? '' : (codeLanguage(name) ?? name)
      return { ...node, lang: lang === '' ? null : lang }
    })
    return [...(title.length === 0 ? [] : [paragraph([emphasis(title)])]), ...code]
  },
})
