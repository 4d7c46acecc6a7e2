import type { Element, ElementContent } from 'hast'
import { isBlankText, isElement, type Repair, repair } from './repair.ts'

/**
 * What stands in a list and in no item of it belongs to the item before it. Without one, lists are the list, and text stands
 * in front of it.
 */
const contentOfLists = repair('ul ol menu dir', (node) => {
  if (node.children.every(isInPlace)) return undefined
  const front: ElementContent[] = []
  const children: ElementContent[] = []
  let item: Element | undefined
  for (const child of node.children) {
    if (isElement(child, 'li')) item = child
    if (isInPlace(child)) children.push(child)
    else if (item !== undefined) item.children = [...item.children, child]
    else if (isList(child)) {
      children.push(...child.children)
      item = child.children.findLast((one): one is Element => isElement(one, 'li'))
    } else front.push(child)
  }
  const list: Element = { ...node, children }
  return children.every(isBlankText) ? front : [...front, list]
})

const isList = (node: ElementContent): node is Element & { tagName: 'ul' | 'ol' | 'menu' | 'dir' } =>
  isElement(node, 'ul', 'ol', 'menu', 'dir')

/** Marks and wrappers may hold items. */
const isInPlace = (child: ElementContent): boolean =>
  child.type === 'comment' ||
  isBlankText(child) ||
  (isElement(child) && (child.tagName === 'li' || child.data?.mark !== undefined || holdsItems(child)))

const holdsItems = (node: Element): boolean =>
  !isList(node) && node.children.some((child) => isElement(child) && (child.tagName === 'li' || holdsItems(child)))

export const listRepairs: readonly Repair[] = [contentOfLists]
