import type { List, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * HTML does not say whether a list is tight. Items of one paragraph, with or without lists below it, need no blank lines;
 * where an item has more, all of its list gets them.
 */
export function tightenLists(root: Root): void {
  visit(root, 'list', (list: List) => {
    for (const item of list.children) item.spread = item.children.filter(({ type }) => type !== 'list').length > 1
    list.spread = list.children.some(({ spread }) => spread)
  })
}
