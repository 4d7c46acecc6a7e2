import { decodeHTMLStrict } from 'entities'
import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { classes, property } from '../../model/hast-properties.ts'
import { eachElement } from '../each-element.ts'
import { codeLanguageOf } from '../handlers/code-language-of.ts'
import { markPattern } from '../marks.ts'

/**
 * Highlighters that read the source of the post, or the markup of the page, show tags and comments in their `<pre>` as code:
 * WP-Syntax (`<pre lang="html">`), Crayon (`lang:html`), SyntaxHighlighter (`brush: html`). HTML has parsed them by now; the
 * text comes from the source again.
 */
export function keepCodeSource(root: Root, html: string): void {
  eachElement(root, (node) => {
    if (node.tagName !== 'pre') return true
    const reader = readerOf(node)
    const source = reader === undefined || !holdsMarkup(node) ? undefined : sourceOf(node, html)
    if (source !== undefined)
      node.children = [{ type: 'text', value: reader === 'decoded' ? decodeHTMLStrict(source) : source }]
    return false
  })
}

/** Whether a highlighter reads the source, and whether it takes `&lt;` for `<`. */
function readerOf(node: Element): 'decoded' | 'as it stands' | undefined {
  const names = classes(node)
  if (names.some((name) => /^brush:/i.test(name))) return 'decoded'
  if (names.some((name) => /^lang:/i.test(name))) return names.includes('decode:true') ? 'decoded' : 'as it stands'
  if (property(node, 'lang') === '' || codeLanguageOf(node) === undefined) return undefined
  return property(node, 'escaped') === 'true' ? 'decoded' : 'as it stands'
}

/** Markup that an author typed. Spans are what highlighters leave. */
function holdsMarkup(node: Element): boolean {
  let isTyped = false
  let isHighlighted = false
  visit(node, (child) => {
    if (child.type === 'comment') isTyped = true
    if (child.type !== 'element' || child === node) return
    if (child.tagName === 'span' || child.tagName === 'code' || child.tagName === 'br') isHighlighted = true
    else isTyped = true
  })
  return isTyped && !isHighlighted
}

const opening = /^<pre(?:[^>"']|"[^"]*"|'[^']*')*>\r?\n?/i

function sourceOf(node: Element, html: string): string | undefined {
  const source = html.slice(node.position?.start.offset, node.position?.end.offset)
  const start = opening.exec(source)?.[0].length
  const end = /<\/pre\s*>$/i.exec(source.slice(-20))?.[0].length
  if (start === undefined || end === undefined || markPattern('g').test(source)) return undefined
  return source.slice(start, -end)
}
