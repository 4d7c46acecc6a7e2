import type { Element } from 'hast'
import type { Handle } from 'hast-util-to-mdast'
import { toText } from 'hast-util-to-text'
import type { Code } from 'mdast'
import { visit } from 'unist-util-visit'
import { classes, property } from '../../model/hast-properties.ts'
import type { ContentHost } from '../content-host.ts'

/** `<pre>`: its text byte for byte, its language where a highlighter left one. A fence holds no links: they are reported. */
export function pre(host: ContentHost): Handle {
  return (state, node) => {
    const inner = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code')
    const lang = languageOf(node) ?? (inner === undefined ? undefined : languageOf(inner))
    visit(node, 'element', (element: Element) => {
      const href = element.tagName === 'a' ? property(element, 'href') : ''
      if (href !== '') host.report('element-dropped', { element: `a href="${href}"` })
    })
    const code: Code = {
      type: 'code',
      lang: lang ?? null,
      meta: null,
      value: toText(node, { whitespace: 'pre' }).replace(/^\r?\n|\r?\n$/g, ''),
    }
    state.patch(node, code)
    return code
  }
}

/** How highlighters spell it in a class: Prism, highlight.js, SyntaxHighlighter, Crayon. */
const classPatterns = [/^lang(?:uage)?[-:]([\w+#.-]+)$/i, /^brush:\s*([\w+#.-]+?);?$/i]

function languageOf(node: Element): string | undefined {
  const attribute = property(node, 'dataEnlighterLanguage') || property(node, 'lang') || property(node, 'dataLang')
  if (attribute !== '') return attribute.toLowerCase()
  const names = classes(node)
  for (const [index, name] of names.entries()) {
    for (const pattern of classPatterns) {
      const language = pattern.exec(name)?.[1]
      if (language !== undefined) return language.toLowerCase()
    }
    // `class="brush: php; title: x"` is two class names to HTML.
    if (/^brush:$/i.test(name)) return names[index + 1]?.replace(/;$/, '').toLowerCase()
  }
  return undefined
}
