import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { classes, property } from '../../model/hast-properties.ts'
import { isContentElement } from '../collapse-space.ts'
import { element, isBlankText, isElement, neighbour, type Repair, repair } from './repair.ts'

interface Item {
  readonly level: number
  /** Of an ordered list. */
  readonly number?: number
  readonly children: readonly ElementContent[]
}

/** A bullet of Symbol or Wingdings, or a number, and the non-breaking spaces that Word puts behind it. */
export const wordListMarker =
  /^[ \t\r\n]*(?:([·•▪●■○§o\uF0A7\uF0B7\uF0D8–-])|(\d{1,3})[.)])([\s\u00A0]*\u00A0[\s\u00A0]*)(?=\S)/u

/** How much of a line is looked at. */
export const reach = 60

/** These are bullets and nothing else; any other sign must be followed by more space than a sentence has. */
const onlyBullet = /[·•▪●■\uF0A7\uF0B7\uF0D8]/u

/** Word writes the items of a list as paragraphs, and their bullets as text. */
const wordList = repair('p', (node, place) => {
  if (!beginsLikeItem(node)) return undefined
  const own = itemsOf(node)
  if (own === undefined) return undefined
  const before = neighbour(place, -1)
  if (isElement(before) && itemsOf(before) !== undefined) return []
  const items = [...own]
  for (let at = place.index + 1; at < place.siblings.length; at++) {
    const sibling = place.siblings[at]!
    const more = isElement(sibling) ? itemsOf(sibling) : undefined
    if (more === undefined && !isBlankText(sibling)) break
    items.push(...(more ?? []))
  }
  return listsOf(items)
})

/** Only such a paragraph is looked at, or looked at together with others. */
export const beginsLikeItem = (node: Element): boolean => wordListMarker.test(beginningOf(node))

/** As much of its first line as a bullet may take. */
function beginningOf(node: Element): string {
  let text = ''
  for (const child of node.children) {
    if (text.length >= reach || isElement(child, 'br')) break
    if (child.type !== 'comment') text += textOf(child)
  }
  return text.slice(0, reach)
}

/** Each line of a paragraph that is nothing but items. */
function itemsOf(node: Element): Item[] | undefined {
  if (node.tagName !== 'p') return undefined
  const lines: ElementContent[][] = [[]]
  for (const child of node.children) {
    if (isElement(child, 'br')) lines.push([])
    else lines.at(-1)!.push(child)
  }
  const level = Number(/mso-list:[^;]*level(\d)/i.exec(property(node, 'style'))?.[1] ?? 0)
  const isWord = level > 0 || classes(node).some((name) => name.startsWith('MsoList'))
  const items = lines.flatMap((line) => itemOf(line, Math.max(1, level), isWord) ?? [])
  const isListed = items.length === lines.length && (isWord || lines.length > 1 || items[0]?.number === undefined)
  return isListed ? items : undefined
}

function itemOf(line: readonly ElementContent[], level: number, isWord: boolean): Item | undefined {
  const found = wordListMarker.exec(textOf({ type: 'root', children: [...line] }).slice(0, reach))
  if (found === null) return undefined
  const [whole, bullet, number, space = ''] = found
  if (!isWord && !(bullet !== undefined && onlyBullet.test(bullet)) && space.length < 2) return undefined
  if (!isTextUpTo(whole.length, line)) return undefined
  const children = withoutStart(line, whole.length)
  return number === undefined ? { level, children } : { level, number: Number(number), children }
}

/** Whether text is all that is shown so far: what stands in front of a bullet is no part of it. */
function isTextUpTo(length: number, nodes: readonly ElementContent[]): boolean {
  let left = length
  for (const node of nodes) {
    if (left <= 0) return true
    if (isElement(node)) {
      const isLink = node.tagName === 'a' && property(node, 'href') !== ''
      if (isLink || isContentElement(node.tagName) || !isTextUpTo(left, node.children)) return false
    }
    if (node.type !== 'comment') left -= textOf(node).length
  }
  return true
}

/** Places that links may lead to stay, as do the comments that cut a page. */
function withoutStart(nodes: readonly ElementContent[], length: number): ElementContent[] {
  let left = length
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'comment' || left === 0) return [node]
    const own = textOf(node).length
    const taken = Math.min(left, own)
    left -= taken
    if (!isElement(node)) return taken === own ? [] : [{ ...node, value: node.value.slice(taken) }]
    const children = withoutStart(node.children, taken)
    return children.length > 0 || isPlace(node) ? [{ ...node, children }] : []
  })
}

const isPlace = ({ properties }: Element): boolean => Boolean(properties['id'] || properties['name'])

function listsOf(items: readonly Item[]): Element[] {
  const lists: Element[] = []
  const open: { level: number; list: Element; next: number | undefined }[] = []
  for (const { level, number, children } of items) {
    while (open.length > 1 && open.at(-1)!.level > level) open.pop()
    let top = open.at(-1)
    const continues = top !== undefined && top.next === number
    if (top === undefined || (level === top.level && !continues) || level > top.level) {
      const list = element(number === undefined ? 'ul' : 'ol', [], number === undefined ? {} : { start: number })
      const item =
        top !== undefined && level > top.level ? (top.list.children.at(-1) as Element | undefined) : undefined
      if (top !== undefined && level === top.level) open.pop()
      const parent = item ?? (open.at(-1)?.list.children.at(-1) as Element | undefined)
      if (parent === undefined) lists.push(list)
      else parent.children.push(list)
      top = { level, list, next: number }
      open.push(top)
    }
    top.list.children.push(element('li', children))
    top.next = number === undefined ? undefined : number + 1
  }
  return lists
}

export const wordListRepairs: readonly Repair[] = [wordList]
