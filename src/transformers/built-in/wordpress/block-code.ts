import type { RootContent } from 'mdast'
import { text } from '../../attribute-types.ts'
import { defineTransformer } from '../../transformer.ts'

/** Code whose language stands in an attribute, in a class of the block or in one of its element. */
export default defineTransformer({
  blocks: ['core/code', 'core/preformatted'],
  attributes: {
    language: text,
    className: text,
  },
  transform({ attributes: { language, className }, content }, context) {
    const lang = language.trim() || languageIn(className) || languageIn(openingTags(content))
    return context.children().map((node): RootContent => {
      if (node.type !== 'code' || !lang) return node
      return { ...node, lang: node.lang || lang }
    })
  },
})

/** `language-php`, `lang-php`, `lang="php"`, `brush: php` */
const languageIn = (source: string): string | undefined =>
  /(?:^|[\s"'])(?:lang(?:uage)?(?:-|=["']?)|brush:\s*)([\w#+.-]+)/i.exec(source)?.[1]

// <pre class="wp-block-code"><code class="language-php">…
//                                                       ^ code begins
const openingTags = (content: string): string =>
  /^\s*(?:<(?:pre|code|div|figure)\b[^<>]*>\s*)*/i.exec(content)?.[0] ?? ''
