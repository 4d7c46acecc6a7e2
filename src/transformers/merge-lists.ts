import type { List, ListItem, RootContent } from 'mdast'

/** Lists of one item each, which stand in a row because each item is a shortcode of its own, as the one list that they are. */
export function mergeLists(nodes: readonly RootContent[]): RootContent[] {
  const merged: RootContent[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (node.type === 'list' && last?.type === 'list' && (node.ordered ?? false) === (last.ordered ?? false))
      merged[merged.length - 1] = joined(last, node)
    else merged.push(node)
  }
  return merged
}

function joined(first: List, second: List): List {
  const children = [...first.children, ...second.children]
  return { ...first, children, spread: children.some((item) => item.children.length > 1) }
}

/** An item that no list stands around. */
export const listOfOne = (children: ListItem['children']): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: [{ type: 'listItem', spread: false, children }],
})
