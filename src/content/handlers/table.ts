import type { Element, ElementContent } from 'hast'
import { defaultSchema, sanitize } from 'hast-util-sanitize'
import { defaultHandlers, type State } from 'hast-util-to-mdast'
import type { RootContent } from 'mdast'
import { property } from '../../model/hast-properties.ts'
import { phrasingFrom, trimRun } from '../../model/phrasing.ts'
import { rawHtml } from '../raw-html.ts'

/** A table GFM can say becomes one; any other stays HTML, cleaned. A caption goes in front of it. */
export function table(state: State, node: Element): RootContent[] {
  const caption = node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'caption',
  )
  const captionNodes = caption === undefined ? [] : trimRun(phrasingFrom(state.all(caption)))
  const before: RootContent[] =
    captionNodes.length === 0 ? [] : [{ type: 'paragraph', children: [{ type: 'emphasis', children: captionNodes }] }]
  if (isLayout(node))
    return [...before, ...(state.toFlow(cells(node).flatMap((cell) => state.toFlow(state.all(cell)))) as RootContent[])]
  if (needsHtml(node)) return [...before, { type: 'html', value: cleanHtml(node) }]
  const result = defaultHandlers.table(state, node)
  return [...before, ...([result].flat().filter((one) => one !== undefined) as RootContent[])]
}

/** One cell holds nothing that needs a table. */
const isLayout = (node: Element): boolean => cells(node).length <= 1

/** What a GFM cell cannot hold: it is one line of phrasing content, and no cell spans another. */
const flowElements = new Set('blockquote details dl figure h1 h2 h3 h4 h5 h6 hr ol pre table ul'.split(' '))

function needsHtml(node: Element): boolean {
  // What a shortcode becomes is not known yet, and HTML could not hold its Markdown.
  if (contains(node, (element) => element.data?.mark !== undefined)) return false
  return contains(
    node,
    (element) =>
      flowElements.has(element.tagName) ||
      Number(property(element, 'colSpan') || 1) > 1 ||
      Number(property(element, 'rowSpan') || 1) > 1 ||
      ((element.tagName === 'td' || element.tagName === 'th') && paragraphs(element) > 1),
  )
}

const contains = (node: Element, test: (element: Element) => boolean): boolean =>
  node.children.some((child) => child.type === 'element' && (test(child) || contains(child, test)))

const paragraphs = (cell: Element): number =>
  cell.children.filter((child) => child.type === 'element' && child.tagName === 'p').length

function cells(node: Element): Element[] {
  return node.children.flatMap((child) =>
    child.type !== 'element' || child.tagName === 'caption'
      ? []
      : child.tagName === 'td' || child.tagName === 'th'
        ? [child]
        : child.tagName === 'table'
          ? []
          : cells(child),
  )
}

const schema = {
  ...defaultSchema,
  attributes: { ...defaultSchema.attributes, '*': ['colSpan', 'rowSpan', 'scope', 'lang', 'dir'] },
}

/** Without styles, classes and blank lines: a blank line would end the HTML for Markdown. */
function cleanHtml(node: Element): string {
  const clean = sanitize({ ...node, children: node.children.filter(isNotCaption) }, schema)
  return rawHtml(clean).replace(/\n\s*\n+/g, '\n')
}

const isNotCaption = (child: ElementContent): boolean => child.type !== 'element' || child.tagName !== 'caption'
