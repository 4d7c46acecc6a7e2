import type { Element, Nodes, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { classes, property } from '../model/hast-properties.ts'
import { eachElement } from './each-element.ts'
import { isElement } from './repairs/repair.ts'

/** What a reference shows: a number, a letter or a sign, in brackets or not. */
const referenceText = /^[\s([]*(?:\d{1,4}|[a-z]|[ivx]{1,5}|[*†‡§¶]+)[\s)\].]*$/i

/** What a link back to the text shows. */
export const backText =
  /^[\s([\]]*(?:[↩⏎^↑←⬆▲†*]\uFE0E?\uFE0F?|\d{1,4}|(?:return|back|jump)(?: (?:up|to [a-z ]{1,20}))?)?[\s)\].]*$/i

/** A paragraph with more links than this is none. */
const mostLinks = 50

export interface PageLinks {
  readonly byId: ReadonlyMap<string, Element>
  readonly parents: ReadonlyMap<Nodes, Element | Root>
  /** Of links within the page. */
  readonly order: ReadonlyMap<Element, number>
  /** What was found once in a note. */
  readonly links: Map<Element, readonly Element[]>
}

/** Whether any link leads to a place of its page. */
export function hasPageLinks(root: Root): boolean {
  let found = false
  eachElement(root, (node) => {
    found ||= node.tagName === 'a' && property(node, 'href').startsWith('#')
    return !found
  })
  return found
}

/** Nothing but links is numbered: only they are asked about. */
export function readPageLinks(root: Root): PageLinks {
  const byId = new Map<string, Element>()
  const parents = new Map<Nodes, Element | Root>()
  const order = new Map<Element, number>()
  let hasBlockEditor = false
  eachElement(root, (node, parent) => {
    parents.set(node, parent)
    hasBlockEditor ||= property(node, 'dataFn') !== ''
    for (const id of [property(node, 'id'), node.tagName === 'a' ? property(node, 'name') : ''])
      if (id !== '' && !byId.has(id)) byId.set(id, node)
    if (node.tagName === 'a' && property(node, 'href').startsWith('#')) order.set(node, order.size)
    return true
  })
  // Its references have numbers of their own.
  return hasBlockEditor
    ? { byId, parents, order: new Map(), links: new Map() }
    : { byId, parents, order, links: new Map() }
}

export const targetOf = (link: Element, { byId }: PageLinks): Element | undefined =>
  byId.get(property(link, 'href').slice(1))

export function noteOf(link: Element, tree: PageLinks): Element | undefined {
  if (!referenceText.test(textOf(link))) return undefined
  const target = targetOf(link, tree)
  const note = target === undefined ? undefined : closest(target, tree, ['li', 'p', 'dd'])
  if (note === undefined || contains(note, link, tree)) return undefined
  return linksBack(note, link, tree) ? note : undefined
}

function closest(node: Element, { parents }: PageLinks, names: readonly string[]): Element | undefined {
  let current: Element | Root | undefined = node
  for (let depth = 0; depth < 6 && current?.type === 'element'; depth++) {
    if (names.includes(current.tagName)) return current
    current = parents.get(current)
  }
  return undefined
}

function contains(outer: Element, node: Element, { parents }: PageLinks): boolean {
  for (let at: Element | Root | undefined = node; at?.type === 'element'; at = parents.get(at))
    if (at === outer) return true
  return false
}

/** A note leads back to its reference, which stands before it; or it stands in a list of them. */
function linksBack(note: Element, link: Element, tree: PageLinks): boolean {
  const place = tree.order.get(link) ?? 0
  const back = linksIn(note, tree).find((one) => {
    const target = backText.test(textOf(one)) ? targetOf(one, tree) : undefined
    return target !== undefined && isAround(target, link, tree)
  })
  if (back !== undefined) return place < (tree.order.get(back) ?? 0)
  const list = tree.parents.get(note)
  return (
    list?.type === 'element' &&
    [list, note].some((one) => classes(one).some((name) => /^(?:easy-)?footnotes?/i.test(name)))
  )
}

export function linksIn(note: Element, { links }: PageLinks): readonly Element[] {
  const known = links.get(note)
  if (known !== undefined) return known
  const found: Element[] = []
  eachElement(note, (node) => {
    if (node.tagName === 'a') found.push(node)
    return true
  })
  const few = found.length > mostLinks ? [] : found
  links.set(note, few)
  return few
}

/** Whether a place is that of a reference: the link, what it stands in, or an empty element beside it. */
export function isAround(target: Element, link: Element, tree: PageLinks): boolean {
  if (contains(target, link, tree) || contains(link, target, tree))
    return !isElement(target, 'div', 'li', 'p', 'section', 'td')
  const parent = tree.parents.get(target)
  return (
    textOf(target) === '' &&
    parent !== undefined &&
    (parent === tree.parents.get(link) || contains(parent as Element, link, tree))
  )
}
