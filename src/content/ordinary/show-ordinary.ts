import { fromHtml } from 'hast-util-from-html'
import type { Heading, Image, Link, ListItem, Nodes, Paragraph, Root, Table, Text } from 'mdast'
import { normalizeUri } from 'micromark-util-sanitize-uri'
import type { Verbatim } from '../../model/mdast.ts'
import { repairHast } from '../repair-hast.ts'
import { wordListMarker } from '../repairs/word-lists.ts'
import type { Viewer } from '../viewer.ts'
import { inlineTag, isWholeElement } from './tags.ts'
import { giveUp, ifSure } from './unsure.ts'

/**
 * Tells what an ordinary document will show, as one finds it in the tree of `mdastToHast`. Where HTML stands in it that does not
 * stand for itself, where nodes are nested as Markdown would not nest them, or `repairHast` would find something to mend, the
 * answer is `false`, and what was told is of no use.
 */
export const showOrdinary = (root: Root, viewer: Viewer): boolean =>
  ifSure(() => {
    for (const node of root.children) showFlow(node, viewer)
    return true
  }) ?? false

/** What may become something else in HTML: a carriage return is a line end, a null character is dropped. */
const unusual = /[\r\0]/

/** With it, plugins say what else a node is to be. */
const isOfPlugin = ({ type, data }: Nodes): boolean => data !== undefined && type !== 'html' && type !== 'verbatim'

function showFlow(node: Nodes, viewer: Viewer): void {
  if (isOfPlugin(node)) giveUp()
  switch (node.type) {
    case 'paragraph':
      if (mayBeginLikeItem(node)) giveUp()
      showPhrasing(node.children, viewer)
      break
    case 'heading':
      showHeading(node, viewer)
      break
    case 'blockquote':
    case 'list':
      for (const child of node.children) showFlow(child, viewer)
      break
    case 'listItem':
      showItem(node, viewer)
      break
    case 'code':
      // A block without text is no block: `repairHast` takes its frame away. HTML drops a line end at its beginning.
      if (/^(?:\s*$|\n)/.test(node.value) || unusual.test(node.value)) giveUp()
      viewer.addCode(`${node.value}\n`)
      break
    case 'table':
      showTable(node, viewer)
      break
    case 'thematicBreak':
      break
    case 'html':
      if (isWholeElement(node.value)) showElement(node.value, viewer)
      else checkComment(node.value)
      break
    default:
      giveUp()
  }
}

function showElement(html: string, viewer: Viewer): void {
  const root = fromHtml(html, { fragment: true })
  repairHast(root)
  if (root.children.length !== 1 || root.children[0]?.type !== 'element') giveUp()
  viewer.addTree(root)
}

/** What Word's lists may begin with. */
const firstOfMarker = /^[\s·•▪●■○§o\uF0A7\uF0B7\uF0D8–\-\d]/

function mayBeginLikeItem({ children }: Paragraph): boolean {
  const [first] = children
  if (first?.type === 'text' && !firstOfMarker.test(first.value)) return false
  return wordListMarker.test(textOf(children).slice(0, 60))
}

/** As hast-util-to-string has it. */
const textOf = (nodes: readonly Nodes[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'break') return '\n'
      if ('children' in node) return textOf(node.children)
      return 'value' in node && node.type !== 'html' ? node.value : ''
    })
    .join('')

/** Such lines have other words to hast-util-to-text. */
const withoutWidth = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/

function lineOf(nodes: readonly Nodes[]): string {
  const text = textOf(nodes)
  return withoutWidth.test(text) ? giveUp() : text
}

function showHeading({ depth, children }: Heading, viewer: Viewer): void {
  viewer.addHeading(String(depth), lineOf(children))
  showPhrasing(children, viewer)
}

function showItem({ children, checked }: ListItem, viewer: Viewer): void {
  if (typeof checked === 'boolean' && children[0]?.type !== 'paragraph') giveUp()
  for (const child of children) showFlow(child, viewer)
}

function showTable({ align, children }: Table, viewer: Viewer): void {
  const rows = children.map((row) => (align ? row.children.slice(0, align.length) : row.children))
  const size = align ? align.length * rows.length : rows.flat().length
  for (const cell of rows.flat()) {
    // A table of one cell is no table to a reader.
    if (size > 1) viewer.addCell(lineOf(cell.children))
    showPhrasing(cell.children, viewer)
  }
}

const milestone = /^<!--[a-z]+-->$/

function checkComment(value: string): void {
  if (!milestone.test(value)) giveUp()
}

/** Text side by side stands in one piece. */
function showPhrasing(nodes: readonly Nodes[], viewer: Viewer, isInLink = false): void {
  let text = ''
  let open: readonly string[] = []
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]!
    if (isOfPlugin(node)) giveUp()
    if (node.type === 'text' || node.type === 'verbatim') {
      text += plainText(node)
      continue
    }
    if (text !== '') viewer.addText(text)
    text = ''
    switch (node.type) {
      case 'emphasis':
      case 'strong':
      case 'delete':
        // What is around nothing is gone, and what stands at its sides comes together.
        if (node.children.length === 0) giveUp()
        showPhrasing(node.children, viewer, isInLink)
        break
      case 'inlineCode':
        if (node.value === '' || unusual.test(node.value)) giveUp()
        viewer.addText(node.value)
        break
      case 'break':
        break
      case 'link':
        // HTML closes the outer link where an inner one begins.
        if (isInLink || node.children.length === 0) giveUp()
        if (node.children.some(isVisible)) viewer.addLink(addressOf(node))
        showPhrasing(node.children, viewer, true)
        break
      case 'image':
        viewer.addPicture(addressOf(node))
        break
      case 'html': {
        const previous = nodes[index - 1]
        open = behindTag(node.value, open, previous?.type === 'html' ? previous.value : '')
        break
      }
      default:
        giveUp()
    }
  }
  if (text !== '') viewer.addText(text)
  if (open.length > 0) giveUp()
}

/** What stands for itself in an address. */
const plainAddress = /^[!#$&-;=?-Z_a-z~]*$/

const addressOf = ({ url }: Link | Image): string => (plainAddress.test(url) ? url : normalizeUri(url))

function plainText({ type, value }: Text | Verbatim): string {
  return unusual.test(value) || (type === 'verbatim' && /[<&]/.test(value)) ? giveUp() : value
}

function isVisible(node: Nodes): boolean {
  if ('children' in node) return (node.children as readonly Nodes[]).some(isVisible)
  return node.type === 'image' || ('value' in node && node.type !== 'html' && node.value.trim() !== '')
}

/** The tags that are open behind a tag or comment. */
function behindTag(html: string, open: readonly string[], before: string): readonly string[] {
  inlineTag.lastIndex = 0
  const found = inlineTag.exec(html)
  if (found === null || found[0].length < html.length) {
    checkComment(html)
    return open
  }
  const [, name] = found
  if (name !== undefined) return [...open, name]
  const last = open.at(-1)
  return html !== `</${last}>` || before.startsWith(`<${last}`) ? giveUp() : open.slice(0, -1)
}
