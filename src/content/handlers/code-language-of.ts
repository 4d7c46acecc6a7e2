import type { Element } from 'hast'
import { codeLanguage } from '../../model/code-language.ts'
import { classes, property } from '../../model/hast-properties.ts'

/** Attributes of highlighters: Enlighter, Code Block Pro, and what a wrapper around the block said. */
const attributes = ['dataEnlighterLanguage', 'dataLanguage', 'dataLang']

/**
 * How highlighters spell it in a class: Prism and highlight.js (`language-css`), Prettify and Crayon (`lang-js`, `lang:js`),
 * GitHub (`highlight-source-js`), SyntaxHighlighter (`brush:js`).
 */
const classPatterns = [/^lang(?:uage)?[-:]([\w+#.-]+)$/i, /^highlight-source-([\w+#.-]+)$/i, /^brush:([\w+#.-]+?);?$/i]

/** Of these, the other class names the language: `hljs php`, `syntaxhighlighter ruby`. */
const withBareName: ReadonlySet<string> = new Set(['hljs', 'syntaxhighlighter'])

const decoration = /^(?:copy|collapsed|ie|nogutter|notranslate|printing|wp-.*|line-numbers|undefined)$/

/** `lang` of HTML names the tongue of a text, that of WP-Syntax the language of its code. */
const tongue = /^(?:[a-z]{2,3}-[a-z]{2,4}|en|de|fr|es|it|nl|pt|ru|ja|zh|ko|sv|da|fi|el|he|ar|tr)$/i

/** The language that an element around code, or the `<code>` in it, is said to hold. */
export function codeLanguageOf(node: Element): string | undefined {
  for (const said of namesOf(node)) {
    const language = codeLanguage(said)
    if (language) return language
  }
  return undefined
}

function* namesOf(node: Element): Generator<string> {
  for (const name of attributes) yield property(node, name)
  const lang = property(node, 'lang')
  if (!tongue.test(lang)) yield lang
  const names = classes(node)
  for (const [index, name] of names.entries()) {
    for (const pattern of classPatterns) {
      const language = pattern.exec(name)?.[1]
      if (language !== undefined) yield language
    }
    // `class="brush: php; title: x"` is two class names to HTML.
    if (/^brush:$/i.test(name)) yield names[index + 1]?.replace(/;$/, '') ?? ''
  }
  if (names.some((name) => withBareName.has(name)))
    yield names.find((name) => !withBareName.has(name) && !decoration.test(name)) ?? ''
  // GeSHi, which WP-Syntax ran before the page was saved: `<pre class="perl" style="font-family:monospace;">`.
  if (names.length === 1 && /font-family:\s*monospace/i.test(property(node, 'style'))) yield names[0] ?? ''
}
