import type { Element, ElementContent } from 'hast'
import type { Handle } from 'hast-util-to-mdast'
import type { ContentHost } from '../content-host.ts'
import { eachElement } from '../each-element.ts'
import { element, isElement } from '../repairs/repair.ts'

/**
 * A table whose cells link to what WordPress would embed there (`WP_Embed::autoembed`). Paragraphs have their embeds of the
 * tree of Markdown, in which a table that stays HTML is a text.
 */
export const linkingAddresses =
  (host: ContentHost, table: Handle): Handle =>
  (state, node, parent) =>
    table(state, holdsCells(node) ? linked(node, host) : node, parent)

/** A table of one cell is none; what stands in it gets its embeds as any other text. */
function holdsCells(table: Element): boolean {
  let cells = 0
  eachElement(table, ({ tagName }) => {
    const isCell = tagName === 'td' || tagName === 'th'
    if (isCell) cells += 1
    return !isCell
  })
  return cells > 1
}

/** What holds lines of text; in other elements, WordPress does not look for addresses. */
const holders: ReadonlySet<string> = new Set('center div li p td th'.split(' '))

/** The element itself, where there is none. */
function linked(node: Element, host: ContentHost): Element {
  let isSame = true
  const mayHold = holders.has(node.tagName)
  const children = node.children.map((child, index, siblings): ElementContent => {
    let result = child
    if (child.type === 'element') result = linked(child, host)
    else if (mayHold && child.type === 'text' && endsLine(siblings[index - 1]) && endsLine(siblings[index + 1]))
      result = linkTo(child.value.trim(), host) ?? child
    isSame &&= result === child
    return result
  })
  return isSame ? node : { ...node, children }
}

const endsLine = (sibling: ElementContent | undefined): boolean => sibling === undefined || isElement(sibling, 'br')

function linkTo(address: string, host: ContentHost): Element | undefined {
  if (!/^https?:/i.test(address) || host.embed(address) === undefined) return undefined
  return element('a', [{ type: 'text', value: address }], { href: address })
}
