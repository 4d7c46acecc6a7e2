import type { Element, Parents } from 'hast'
import { defaultHandlers, type State } from 'hast-util-to-mdast'
import type { List, ListItem, RootContent } from 'mdast'

const lists = new Set(['ul', 'ol', 'dir', 'menu', 'dl'])

/** `<li>`; one that stands in no list gets one, as browsers draw it. */
export function listItem(state: State, node: Element, parent: Parents | undefined): RootContent {
  const item = defaultHandlers.li(state, node) as ListItem
  if (parent?.type === 'element' && lists.has(parent.tagName)) return item
  return { type: 'list', ordered: false, spread: item.spread ?? false, children: [item] } satisfies List
}
