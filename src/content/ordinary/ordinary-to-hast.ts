import type { Element, ElementContent, Root as HastRoot } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toString as textOf } from 'hast-util-to-string'
import type { List, ListItem, Nodes, Paragraph, Root, Table } from 'mdast'
import { normalizeUri } from 'micromark-util-sanitize-uri'
import { repairHast } from '../repair-hast.ts'
import { element } from '../repairs/repair.ts'
import { wordListMarker } from '../repairs/word-lists.ts'
import { inlineTag, isWholeElement } from './tags.ts'
import { giveUp, ifSure } from './unsure.ts'

/**
 * How an ordinary document will be shown, as a tree of HTML. It is the tree of `mdastToHast`, but without the line ends
 * between blocks, and without what nobody asks of it: the language of code, the alignment of cells. Where HTML stands in
 * it that does not stand for itself, where nodes are nested as Markdown would not nest them, or `repairHast` would find something
 * to mend, the answer is `undefined`.
 */
export const ordinaryToHast = (root: Root): HastRoot | undefined =>
  ifSure(() => ({ type: 'root', children: root.children.map(toFlow) }))

/** What may become something else in HTML: a carriage return is a line end, a null character is dropped. */
const unusual = /[\r\0]/

/** With it, plugins say what else a node is to be. */
const isOfPlugin = ({ type, data }: Nodes): boolean => data !== undefined && type !== 'html' && type !== 'verbatim'

function toFlow(node: Nodes): ElementContent {
  if (isOfPlugin(node)) giveUp()
  switch (node.type) {
    case 'paragraph':
      return toParagraph(node)
    case 'heading':
      return element(`h${node.depth}`, phrasingOf(node.children))
    case 'blockquote':
      return element('blockquote', node.children.map(toFlow))
    case 'list':
      return toList(node)
    case 'code':
      // A block without text is no block: `repairHast` takes its frame away. HTML drops a line end at its beginning.
      if (/^(?:\s*$|\n)/.test(node.value) || unusual.test(node.value)) giveUp()
      return element('pre', [element('code', [{ type: 'text', value: `${node.value}\n` }])])
    case 'table':
      return toTable(node)
    case 'thematicBreak':
      return element('hr', [])
    case 'html':
      return isWholeElement(node.value) ? toElement(node.value) : toComment(node.value)
    default:
      return giveUp()
  }
}

function toElement(html: string): ElementContent {
  const root = fromHtml(html, { fragment: true })
  repairHast(root)
  const [only, ...others] = root.children
  return others.length > 0 || only?.type !== 'element' ? giveUp() : only
}

/** What Word's lists may begin with. */
const firstOfMarker = /^[\s·•▪●■○§o\uF0A7\uF0B7\uF0D8–\-\d]/

function toParagraph({ children }: Paragraph): Element {
  const paragraph = element('p', phrasingOf(children))
  const [first] = paragraph.children
  const mayBeList = first?.type !== 'text' || firstOfMarker.test(first.value)
  if (mayBeList && wordListMarker.test(textOf(paragraph).slice(0, 60))) giveUp()
  return paragraph
}

function toList({ ordered, spread, children }: List): Element {
  const isLoose = spread || children.some((item) => item.spread ?? item.children.length > 1)
  const items = children.map((item) => element('li', itemContent(item, isLoose)))
  return element(ordered ? 'ol' : 'ul', items)
}

function itemContent({ children, checked }: ListItem, isLoose: boolean): ElementContent[] {
  const blocks = children.map(toFlow)
  if (typeof checked === 'boolean') {
    const [first] = blocks
    if (first?.type !== 'element' || first.tagName !== 'p') return giveUp()
    first.children.unshift(element('input', []), { type: 'text', value: ' ' })
  }
  if (isLoose) return blocks
  return blocks.flatMap((block) => (block.type === 'element' && block.tagName === 'p' ? block.children : [block]))
}

function toTable({ align, children }: Table): Element {
  const rows = children.map((row, index) => {
    const tagName = index === 0 ? 'th' : 'td'
    const cells = Array.from({ length: align?.length ?? row.children.length }, (_, column) =>
      element(tagName, phrasingOf(row.children[column]?.children ?? [])),
    )
    return element('tr', cells)
  })
  const body = rows.length > 1 ? [element('tbody', rows.slice(1))] : []
  return element('table', [element('thead', rows.slice(0, 1)), ...body])
}

const milestone = /^<!--([a-z]+)-->$/

function toComment(value: string): ElementContent {
  const words = milestone.exec(value)?.[1]
  return words === undefined ? giveUp() : { type: 'comment', value: words }
}

/** Text side by side is one node, and what stands between two tags is in an element, as HTML has it. */
function phrasingOf(nodes: readonly Nodes[], isInLink = false): ElementContent[] {
  let children: ElementContent[] = []
  const open: { readonly tagName: string; readonly around: ElementContent[] }[] = []
  for (const node of nodes) {
    const tag = node.type === 'html' ? readTag(node.value) : undefined
    if (tag?.opens) {
      open.push({ tagName: tag.name, around: children })
      children = []
      continue
    }
    if (tag !== undefined) {
      const last = open.pop()
      if (last?.tagName !== tag.name) giveUp()
      last.around.push(element(last.tagName, children))
      children = last.around
      continue
    }
    const child = toPhrasing(node, isInLink)
    const last = children.at(-1)
    if (child.type === 'text' && last?.type === 'text') last.value += child.value
    else children.push(child)
    if (node.type === 'break') children.push({ type: 'text', value: '\n' })
  }
  return open.length > 0 ? giveUp() : children
}

function readTag(html: string): { readonly name: string; readonly opens: boolean } | undefined {
  inlineTag.lastIndex = 0
  const found = inlineTag.exec(html)
  if (found === null || found[0].length < html.length) return undefined
  const [whole, name] = found
  return { name: name ?? whole.slice(2, -1), opens: name !== undefined }
}

function toPhrasing(node: Nodes, isInLink: boolean): ElementContent {
  if (isOfPlugin(node)) giveUp()
  switch (node.type) {
    case 'text':
      return toText(node.value)
    case 'emphasis':
      return element('em', phrasingOf(node.children, isInLink))
    case 'strong':
      return element('strong', phrasingOf(node.children, isInLink))
    case 'delete':
      return element('del', phrasingOf(node.children, isInLink))
    case 'inlineCode':
      return element('code', [toText(node.value)])
    case 'break':
      return element('br', [])
    case 'link':
      // HTML closes the outer link where an inner one begins.
      if (isInLink) giveUp()
      return element('a', phrasingOf(node.children, true), { href: normalizeUri(node.url) })
    case 'image':
      return element('img', [], { src: normalizeUri(node.url), alt: node.alt ?? '' })
    case 'html':
      return toComment(node.value)
    case 'verbatim':
      return /[<&]/.test(node.value) ? giveUp() : toText(node.value)
    default:
      return giveUp()
  }
}

function toText(value: string): Extract<ElementContent, { type: 'text' }> {
  if (unusual.test(value)) giveUp()
  return { type: 'text', value }
}
