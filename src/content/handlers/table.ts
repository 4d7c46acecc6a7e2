import type { Element } from 'hast'
import { defaultHandlers, type Handle } from 'hast-util-to-mdast'
import type { RootContent } from 'mdast'
import { property } from '../../model/hast-properties.ts'
import { phrasingFrom, trimRun } from '../../model/phrasing.ts'
import type { ContentHost } from '../content-host.ts'
import { isElement } from '../repairs/repair.ts'
import { cleanHtml } from './clean-html.ts'
import { htmlTable } from './html-table.ts'
import { plainTable } from './plain-table.ts'
import { referring, showMarks } from './show-marks.ts'

/** A table GFM can say becomes one, its caption in front of it; any other stays HTML, cleaned. */
export function table(host: ContentHost): Handle {
  return (state, node) => {
    if (!isLayout(node) && needsHtml(node)) {
      const shown = showMarks(state, node, host)
      const clean = cleanHtml({ ...shown, children: [{ ...node, children: [...shown.children] }] }, host)
      return [{ type: 'html', value: htmlTable(clean) }, ...referring(shown)]
    }
    const caption = node.children.find(
      (child): child is Element => child.type === 'element' && child.tagName === 'caption',
    )
    const captionNodes = caption === undefined ? [] : trimRun(phrasingFrom(state.all(caption)))
    const before: RootContent[] =
      captionNodes.length === 0 ? [] : [{ type: 'paragraph', children: [{ type: 'emphasis', children: captionNodes }] }]
    if (isLayout(node)) {
      const flow = cells(node).flatMap((cell) => state.toFlow(state.all(cell)))
      return [...before, ...(state.toFlow(flow) as RootContent[])]
    }
    const result = defaultHandlers.table(state, plainTable(node))
    return [...before, ...([result].flat().filter((one) => one !== undefined) as RootContent[])]
  }
}

/** One cell holds nothing that needs a table. */
const isLayout = (node: Element): boolean => cells(node).length <= 1

/** What a GFM cell cannot hold: it is one line of phrasing content, and no cell spans another. */
const flowElements = new Set('blockquote details dl figure h1 h2 h3 h4 h5 h6 hr ol pre table ul'.split(' '))

function needsHtml(node: Element): boolean {
  // What a shortcode makes of its rows is not known yet.
  if (holdsMarksAroundCells(node)) return false
  return contains(
    node,
    (element) =>
      flowElements.has(element.tagName) ||
      Number(property(element, 'colSpan') || 1) > 1 ||
      Number(property(element, 'rowSpan') || 1) > 1 ||
      ((element.tagName === 'td' || element.tagName === 'th') && paragraphs(element) > 1),
  )
}

const holdsMarksAroundCells = (node: Element): boolean =>
  node.children.some(
    (child) =>
      isElement(child) && (child.data?.mark !== undefined || (!isOfCells(child) && holdsMarksAroundCells(child))),
  )

const isOfCells = (node: Element): boolean => isElement(node, 'td', 'th', 'caption')

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
