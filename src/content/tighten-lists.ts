import type { List, ListItem, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * HTML does not say whether a list is tight. Items of one paragraph, with or without lists below it, need no blank lines;
 * where an item has more, all of its list gets them. Bullets that follow on bullets are one list to whoever reads them, and
 * to Markdown, which would need another bullet to tell them apart.
 */
export function tightenLists(root: Root): void {
  visit(root, (node) => {
    if (!('children' in node)) return
    const children = merged(node.children as RootContent[])
    node.children = children.filter(
      (child) => child.type !== 'list' || !child.children.every(isEmpty),
    ) as typeof node.children
  })
  visit(root, 'list', (list: List) => {
    list.children = withoutEmpty(list)
    for (const item of list.children) item.spread = item.children.filter(({ type }) => type !== 'list').length > 1
    list.spread = list.children.some(({ spread }) => spread)
  })
}

const isEmpty = (item: ListItem): boolean => item.children.length === 0 && typeof item.checked !== 'boolean'

/** Bullets beside nothing. A number counts, unless it is the last. */
function withoutEmpty({ ordered, children }: List): ListItem[] {
  const last = children.findLastIndex((item) => !isEmpty(item))
  return children.filter((item, index) => !isEmpty(item) || (ordered && index < last))
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
