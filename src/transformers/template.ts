import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { phrasingFrom, textOf, trimRun } from '../model/phrasing.ts'
import { isSafeImageUrl, isSafeUrl } from '../model/safe-url.ts'

/** What a placeholder of a template stands for. */
export interface TemplateValues {
  /** Text, or nodes where it holds HTML. */
  attribute(name: string): string | readonly RootContent[] | undefined
  positional(index: number): string | readonly RootContent[] | undefined
  /** What stands between the tags. */
  children(): readonly RootContent[]
}

/** `{{url}}`, `{{title|Read on}}`, `{{positional.0}}`, `{{content}}`. */
const placeholder = /\{\{\s*([\w.-]+)\s*(?:\|([^{}]*))?\}\}/g

/** Whether each placeholder that begins also ends. What else has two braces is of another tool: `{{< figure >}}`. */
export const isWholeTemplate = (template: string): boolean => !/\{\{\s*[\w.-]/.test(template.replace(placeholder, ''))

/** Private-use characters around a number: a word to Markdown, and no word of anybody's. */
const slot = /\u{F0000}(\d+)\u{F0001}/gu

/**
 * Markdown in which attributes and content stand for themselves: `[{{content}}]({{url}})`. The template is read as
 * Markdown before anything is put in, so nothing in a value can become syntax, and no address that comes in runs code.
 *
 * @param parse Reads Markdown.
 * @param refuse Is told of an address that was left out.
 */
export function fillTemplate(
  template: string,
  values: TemplateValues,
  parse: (markdown: string) => readonly RootContent[],
  refuse: (url: string) => void,
): RootContent[] {
  const fillings: (() => string | readonly RootContent[])[] = []
  const source = template.replace(placeholder, (_match, name: string, fallback: string | undefined) => {
    fillings.push(() => valueAt(name, values) ?? fallback ?? '')
    return `\u{F0000}${fillings.length - 1}\u{F0001}`
  })
  const root: Root = { type: 'root', children: [...parse(source)] }
  const fill = (text: string): string =>
    text.replace(slot, (_match, index: string) => asText(fillings[Number(index)]?.() ?? ''))
  visit(root, (node) => fillFields(node, fill, refuse))
  fillText(root, fillings, refuse)
  return root.children.flatMap(unwrapLoneContent)
}

/** A template that is no Markdown: an address, a title. */
export const fillPlainTemplate = (template: string, values: TemplateValues): string =>
  template
    .replace(placeholder, (_match, name: string, fallback: string | undefined) =>
      asText(valueAt(name, values) ?? fallback ?? ''),
    )
    .trim()

/** A template of one line, whose values may hold HTML: a caption. */
export function fillInlineTemplate(template: string, values: TemplateValues): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let at = 0
  const text = (value: string): void => {
    if (value !== '') nodes.push({ type: 'text', value })
  }
  for (const { index, 0: source, 1: name = '', 2: fallback = '' } of template.matchAll(placeholder)) {
    text(template.slice(at, index))
    const value = valueAt(name, values) ?? fallback
    if (typeof value === 'string') text(value)
    else nodes.push(...phrasingFrom(value))
    at = index + source.length
  }
  text(template.slice(at))
  return trimRun(nodes)
}

function valueAt(name: string, values: TemplateValues): string | readonly RootContent[] | undefined {
  if (name === 'content') return values.children()
  const index = /^positional\.(\d+)$/.exec(name)?.[1]
  const value = index === undefined ? values.attribute(name) : values.positional(Number(index))
  return value === '' ? undefined : value
}

const asText = (value: string | readonly RootContent[]): string =>
  typeof value === 'string' ? value : textOf(phrasingFrom(value))

/** Addresses, titles, code: places that hold text and no nodes. */
function fillFields(node: Nodes, fill: (text: string) => string, refuse: (url: string) => void): void {
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
    node.url = fill(node.url).trim()
    if (node.title) node.title = fill(node.title)
    if (node.type === 'image' && node.alt) node.alt = fill(node.alt)
  } else if (node.type === 'code' || node.type === 'inlineCode') {
    node.value = fill(node.value)
    if (node.type === 'code' && node.lang) node.lang = fill(node.lang)
  } else if (node.type === 'html') node.value = fillHtml(node.value, fill, refuse)
}

function fillHtml(value: string, fill: (text: string) => string, refuse: (url: string) => void): string {
  return value.replace(slot, (match, _index: string, at: number) => {
    const filled = fill(match)
    // At the beginning of an attribute it may be an address: <a href="{{url}}">
    if (/=\s*["']?\s*$/.test(value.slice(0, at)) && !isSafeImageUrl(filled)) {
      refuse(filled)
      return ''
    }
    return filled.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  })
}

/** What stays of a link or a picture whose address would run code. */
function withoutUnsafe(node: RootContent, refuse: (url: string) => void): RootContent[] {
  const isKept =
    (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') ||
    (node.type === 'image' ? isSafeImageUrl : isSafeUrl)(node.url)
  if (isKept) return [node]
  refuse(node.url)
  if (node.type === 'link') return node.children
  return node.type === 'image' && node.alt ? [{ type: 'text', value: node.alt }] : []
}

function fillText(
  parent: Parents,
  fillings: readonly (() => string | readonly RootContent[])[],
  refuse: (url: string) => void,
): void {
  parent.children = (parent.children as RootContent[]).flatMap((child): RootContent[] => {
    if ('children' in child) fillText(child, fillings, refuse)
    // HTML inside a paragraph of the template stays inside one.
    if (child.type === 'html' && parent.type !== 'root') child.data = { ...child.data, hName: 'span' }
    if (child.type !== 'text' || child.value.search(slot) === -1) return withoutUnsafe(child, refuse)
    return child.value.split(/\u{F0000}(\d+)\u{F0001}/u).flatMap((part, index): RootContent[] => {
      if (index % 2 === 0) return part === '' ? [] : [{ type: 'text', value: part }]
      const value = fillings[Number(part)]?.() ?? ''
      if (typeof value !== 'string') return [...value]
      return value === '' ? [] : [{ type: 'text', value }]
    })
  }) as typeof parent.children
}

/** A paragraph of nothing but `{{content}}` is that content, paragraphs and all. */
function unwrapLoneContent(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph') return [node]
  const children = node.children as RootContent[]
  if (children.length === 0) return []
  return children.every((child) => 'children' in child && !isInline(child)) ? children : [node]
}

const inlineTypes: ReadonlySet<string> = new Set<PhrasingContent['type']>(['delete', 'emphasis', 'link', 'strong'])

const isInline = (node: RootContent): boolean => inlineTypes.has(node.type)
