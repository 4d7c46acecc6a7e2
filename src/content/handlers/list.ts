import type { Element } from 'hast'
import type { Handle } from 'hast-util-to-mdast'
import { defaultHandlers } from 'hast-util-to-mdast'
import type { List } from 'mdast'
import { property } from '../../model/hast-properties.ts'
import type { ContentHost } from '../content-host.ts'

/** `<ol>`: Markdown says where counting begins, and no more. Whoever refers to “point c” is told. */
export function orderedList(host: ContentHost): Handle {
  return (state, node) => {
    const list = defaultHandlers.ol(state, node) as List
    const items = node.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'li')
    const first = Number.parseInt(property(items[0] ?? node, 'value'), 10)
    if (node.properties['reversed']) list.start = 1
    else if (!Number.isNaN(first)) list.start = first
    // CommonMark has no negative numbers and none of more than nine digits.
    if ((list.start ?? 1) < 0 || (list.start ?? 1) > 999_999_999) list.start = 1
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
