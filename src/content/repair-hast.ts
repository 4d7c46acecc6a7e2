import type { Element, ElementContent, Parents, Root, RootContent } from 'hast'
import { property } from '../model/hast-properties.ts'

type Child = RootContent | ElementContent

/** Each row mends one way in which people and editors bend HTML: given an element, what stands for it, or nothing to say. */
const repairs: readonly ((node: Element, before: Child | undefined) => Child[] | undefined)[] = [
  unwrapCodeAroundPre,
  codeOfSeveralLines,
  listInList,
  hiddenImage,
]

/**
 * Brings a tree into the shape its handlers expect. What a browser shows stays the same.
 */
export function repairHast(root: Root): void {
  const waiting: Parents[] = [root]
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    const children: Child[] = []
    for (const child of parent.children) children.push(...repaired(child, children.at(-1)))
    parent.children = children as typeof parent.children
    for (const child of children) if (child.type === 'element' && child.tagName !== 'pre') waiting.push(child)
  }
}

function repaired(node: Child, before: Child | undefined): Child[] {
  if (node.type !== 'element') return [node]
  for (const repair of repairs) {
    const result = repair(node, before)
    if (result !== undefined) return result
  }
  return [node]
}

/** `<code><pre>` is how code was pasted into the editor; the block says all. Of an empty `<code>` nothing is shown. */
function unwrapCodeAroundPre(node: Element): Child[] | undefined {
  if (node.tagName !== 'code') return undefined
  if (node.children.length === 0) return []
  return node.children.some((child) => child.type === 'element' && child.tagName === 'pre') ? node.children : undefined
}

/** `<code>` with line breaks is a block of code to whoever reads it. */
function codeOfSeveralLines(node: Element): Child[] | undefined {
  if (node.tagName !== 'code' || !node.children.some(isBreak)) return undefined
  const children = node.children.map((child, index): ElementContent => {
    if (isBreak(child)) return { type: 'text', value: '\n' }
    // `wpautop` writes `<br />` in front of the line ending, which stays.
    const follows = index > 0 && isBreak(node.children[index - 1]!)
    return child.type === 'text' && follows ? { ...child, value: child.value.replace(/^\n/, '') } : child
  })
  return [{ type: 'element', tagName: 'pre', properties: {}, children: [{ ...node, children }] }]
}

const isBreak = (node: Child): boolean => node.type === 'element' && node.tagName === 'br'

/** A list right inside a list belongs to the item before it; without one, it is the list. */
function listInList(node: Element): Child[] | undefined {
  if (node.tagName !== 'ul' && node.tagName !== 'ol') return undefined
  const isStray = (child: ElementContent): child is Element =>
    child.type === 'element' && (child.tagName === 'ul' || child.tagName === 'ol')
  if (!node.children.some(isStray)) return undefined
  const children: ElementContent[] = []
  for (const child of node.children) {
    const item = children.findLast((one): one is Element => one.type === 'element' && one.tagName === 'li')
    if (!isStray(child)) children.push(child)
    else if (item === undefined) children.push(...child.children)
    else item.children = [...item.children, child]
  }
  return [{ ...node, children }]
}

/** Counters and trackers: pictures that nobody was to see. */
function hiddenImage(node: Element): Child[] | undefined {
  if (node.tagName !== 'img') return undefined
  const isHidden = /display\s*:\s*none/i.test(property(node, 'style'))
  const isPixel = property(node, 'width') === '1' && property(node, 'height') === '1'
  return isHidden || isPixel ? [] : undefined
}
