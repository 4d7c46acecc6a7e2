import type { List, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * HTML does not say whether a list is tight. Items of one paragraph, with or without lists below it, need no blank lines;
 * where an item has more, all of its list gets them. Bullets that follow on bullets are one list to whoever reads them, and
 * to Markdown, which would need another bullet to tell them apart.
 */
export function tightenLists(root: Root): void {
  visit(root, (node) => {
    if ('children' in node) node.children = merged(node.children as RootContent[]) as typeof node.children
  })
  visit(root, 'list', (list: List) => {
    for (const item of list.children) item.spread = item.children.filter(({ type }) => type !== 'list').length > 1
    list.spread = list.children.some(({ spread }) => spread)
  })
}

function merged(children: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  for (const child of children) {
    const before = result.at(-1)
    if (child.type === 'list' && before?.type === 'list' && !child.ordered && !before.ordered)
      result[result.length - 1] = { ...before, children: [...before.children, ...child.children] }
    else result.push(child)
  }
  return result
}
