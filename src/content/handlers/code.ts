import type { Element } from 'hast'
import { defaultHandlers, type State } from 'hast-util-to-mdast'
import { toText } from 'hast-util-to-text'
import type { Code, InlineCode } from 'mdast'
import { classes, property } from './properties.ts'

/** `<pre>`: its text byte for byte, its language where a highlighter left one. */
export function pre(state: State, node: Element): Code {
  const inner = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code')
  const lang = languageOf(node) ?? (inner === undefined ? undefined : languageOf(inner))
  const code: Code = {
    type: 'code',
    lang: lang ?? null,
    meta: null,
    value: toText(node, { whitespace: 'pre' }).replace(/^\r?\n|\r?\n$/g, ''),
  }
  state.patch(node, code)
  return code
}

/** `<code>`: inline, but for one of several lines, which only a block can keep apart. */
export function code(state: State, node: Element): Code | InlineCode {
  const value = toText(node, { whitespace: 'pre' })
  if (!value.trim().includes('\n')) return defaultHandlers.code(state, node) as InlineCode
  return { type: 'code', lang: languageOf(node) ?? null, meta: null, value: value.replace(/^\s*\n|\s+$/g, '') }
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
