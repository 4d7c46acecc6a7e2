import type { Element } from 'hast'
import type { Handle } from 'hast-util-to-mdast'
import type { List, ListItem, RootContent } from 'mdast'
import { property } from '../../model/hast-properties.ts'
import type { ContentHost } from '../content-host.ts'
import { toSpecificContent } from '../to-specific-content.ts'

/** `<ul>` and `<ol>`, of what their items became. */
export function listOf(nodes: RootContent[], start: number | null): List {
  const children = toSpecificContent(nodes, newItem)
  const spread = children.length > 1 && children.some((item) => item.spread)
  return { type: 'list', ordered: start !== null, start, spread, children }
}

const newItem = (): ListItem => ({ type: 'listItem', spread: false, checked: null, children: [] })

/** Where an ordered list begins, by its `start`. CommonMark has no negative numbers and none of more than nine digits. */
export function startOf(written: string): number {
  const start = Number.parseInt(written, 10)
  return start >= 0 && start <= 999_999_999 ? start : 1
}

export const unorderedList: Handle = (state, node) => listOf(state.all(node) as RootContent[], null)

/** `<ol>`: Markdown says where counting begins, and no more. Whoever refers to “point c” is told. */
export function orderedList(host: ContentHost): Handle {
  return (state, node) => {
    const list = listOf(state.all(node) as RootContent[], startOf(property(node, 'start')))
    const items = node.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'li')
    const first = Number.parseInt(property(items[0] ?? node, 'value'), 10)
    if (node.properties['reversed']) list.start = 1
    else if (!Number.isNaN(first)) list.start = startOf(property(items[0] ?? node, 'value'))
    const numbers = numbering(node, items)
    if (numbers !== undefined) host.report('list-renumbered', { numbers })
    return list
  }
}

/** What of the numbers a reader sees gets lost. */
function numbering(node: Element, items: readonly Element[]): string | undefined {
  if (items.length === 0) return undefined
  if (node.properties['reversed']) return '`reversed`'
  const type = property(node, 'type')
  if (/^[ai]$/i.test(type)) return `\`type="${type}"\``
  const style = /list-style(?:-type)?\s*:\s*([\w-]*(?:alpha|latin|roman|greek))/i.exec(property(node, 'style'))?.[1]
  if (style !== undefined) return `\`${style}\``
  const jump = items.slice(1).find((item) => property(item, 'value') !== '')
  return jump === undefined ? undefined : `\`value="${property(jump, 'value')}"\``
}
