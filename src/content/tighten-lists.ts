import type { List, ListItem, Nodes, Parents, Root, RootContent } from 'mdast'

/**
 * HTML does not say whether a list is tight. Items of one paragraph, with or without lists below it, need no blank lines;
 * where an item has more, all of its list gets them. Bullets that follow on bullets are one list to whoever reads them, and
 * to Markdown, which would need another bullet to tell them apart.
 */
export function tightenLists(parent: Parents): void {
  const children = parent.children as RootContent[]
  if (children.some(isList))
    parent.children = merged(children).filter(
      (child) => !isList(child) || !child.children.every(isEmpty),
    ) as Root['children']
  for (const child of parent.children) if ('children' in child) tightenLists(child)
  if (parent.type === 'list') tighten(parent)
}

/** The same for a list that holds nothing empty, and no lists side by side. */
export function tightenSettled(list: List): void {
  list.spread = false
  for (const item of list.children) {
    let others = 0
    for (const child of item.children) {
      if (child.type === 'list') tightenSettled(child)
      else others += 1
    }
    item.spread = others > 1
    if (item.spread) list.spread = true
  }
}

function tighten(list: List): void {
  list.children = withoutEmpty(list)
  for (const item of list.children) item.spread = item.children.filter((child) => !isList(child)).length > 1
  list.spread = list.children.some(({ spread }) => spread)
}

const isList = (node: Nodes | undefined): node is List => node?.type === 'list'

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
    if (isList(child) && isList(before) && !child.ordered && !before.ordered)
      result[result.length - 1] = { ...before, children: [...before.children, ...child.children] }
    else result.push(child)
  }
  return result
}
