import type { Element, ElementContent, Nodes, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { classes, property } from '../model/hast-properties.ts'
import { element, isBlankText, isElement } from './repairs/repair.ts'

declare module 'hast' {
  interface ElementData {
    /** The label of a footnote: of its reference, or of its text. */
    footnote?: string
  }
}

/** What a reference shows: a number, a letter or a sign, in brackets or not. */
const referenceText = /^[\s([]*(?:\d{1,4}|[a-z]|[ivx]{1,5}|[*†‡§¶]+)[\s)\].]*$/i

/** What a link back to the text shows. */
const backText = /^[\s([\]]*(?:[↩⏎^↑←⬆▲†*]\uFE0E?\uFE0F?|\d{1,4}|return|back|top|jump up)?[\s)\].]*$/i

/** A paragraph with more links than this is none. */
const mostLinks = 50

interface Tree {
  readonly byId: ReadonlyMap<string, Element>
  readonly parents: ReadonlyMap<Nodes, Element | Root>
  /** Of links within the page. */
  readonly order: ReadonlyMap<Element, number>
  /** What was found once in a note. */
  readonly links: Map<Element, readonly Element[]>
}

interface Note {
  readonly label: string
  readonly references: Element[]
}

/**
 * Footnotes as plugins, Markdown processors and Word leave them in HTML: a small link to the note, a link back from it. Where
 * both ends are found they become footnotes of GFM, which numbers them anew in the order of the text.
 */
export function keepFootnotes(root: Root): void {
  const tree = readTree(root)
  const notes = new Map<Element, Note>()
  for (const link of tree.order.keys()) {
    const note = noteOf(link, tree)
    if (note === undefined) continue
    const known = notes.get(note)
    if (known === undefined) notes.set(note, { label: String(notes.size + 1), references: [link] })
    else known.references.push(link)
  }
  if (notes.size === 0) return
  for (const [note, { references }] of notes) removeBackLinks(note, references, tree)
  for (const { label, references } of notes.values()) for (const reference of references) refer(reference, label, tree)
  takeOut(new Set(notes.keys()), tree)
  while (isOnlyRule(root.children.at(-1))) root.children.pop()
  for (const [note, { label }] of notes) root.children.push(definition(note, label))
}

/** Nothing but links is numbered: only they are asked about. */
function readTree(root: Root): Tree {
  const byId = new Map<string, Element>()
  const parents = new Map<Nodes, Element | Root>()
  const order = new Map<Element, number>()
  let hasBlockEditor = false
  visit(root, 'element', (node: Element, _index, parent) => {
    if (parent?.type === 'element' || parent?.type === 'root') parents.set(node, parent)
    hasBlockEditor ||= property(node, 'dataFn') !== ''
    for (const id of [property(node, 'id'), node.tagName === 'a' ? property(node, 'name') : ''])
      if (id !== '' && !byId.has(id)) byId.set(id, node)
    if (node.tagName === 'a' && property(node, 'href').startsWith('#')) order.set(node, order.size)
  })
  // Its references have numbers of their own.
  return hasBlockEditor
    ? { byId, parents, order: new Map(), links: new Map() }
    : { byId, parents, order, links: new Map() }
}

const targetOf = (link: Element, { byId }: Tree): Element | undefined => byId.get(property(link, 'href').slice(1))

function noteOf(link: Element, tree: Tree): Element | undefined {
  if (!referenceText.test(textOf(link))) return undefined
  const target = targetOf(link, tree)
  const note = target === undefined ? undefined : closest(target, tree, ['li', 'p', 'dd'])
  if (note === undefined || contains(note, link, tree)) return undefined
  return linksBack(note, link, tree) ? note : undefined
}

function closest(node: Element, { parents }: Tree, names: readonly string[]): Element | undefined {
  let current: Element | Root | undefined = node
  for (let depth = 0; depth < 6 && current?.type === 'element'; depth++) {
    if (names.includes(current.tagName)) return current
    current = parents.get(current)
  }
  return undefined
}

function contains(outer: Element, node: Element, { parents }: Tree): boolean {
  for (let at: Element | Root | undefined = node; at?.type === 'element'; at = parents.get(at))
    if (at === outer) return true
  return false
}

/** A note leads back to its reference, which stands before it; or it stands in a list of them. */
function linksBack(note: Element, link: Element, tree: Tree): boolean {
  const place = tree.order.get(link) ?? 0
  const back = linksIn(note, tree).find((one) => {
    const target = targetOf(one, tree)
    return target !== undefined && isAround(target, link, tree)
  })
  if (back !== undefined) return place < (tree.order.get(back) ?? 0)
  const list = tree.parents.get(note)
  return (
    list?.type === 'element' &&
    [list, note].some((one) => classes(one).some((name) => /^(?:easy-)?footnotes?/i.test(name)))
  )
}

function linksIn(note: Element, { links }: Tree): readonly Element[] {
  const known = links.get(note)
  if (known !== undefined) return known
  const found: Element[] = []
  visit(note, 'element', (node: Element) => {
    if (node.tagName === 'a') found.push(node)
  })
  const few = found.length > mostLinks ? [] : found
  links.set(note, few)
  return few
}

/** Whether a place is that of a reference: the link, what it stands in, or an empty element beside it. */
function isAround(target: Element, link: Element, tree: Tree): boolean {
  if (contains(target, link, tree) || contains(link, target, tree)) return !isElement(target, 'p', 'div', 'section')
  const parent = tree.parents.get(target)
  return (
    textOf(target) === '' &&
    parent !== undefined &&
    (parent === tree.parents.get(link) || contains(parent as Element, link, tree))
  )
}

/** Links back say nothing in Markdown, whose renderers write their own; nor do the brackets around them. */
function removeBackLinks(note: Element, references: readonly Element[], tree: Tree): void {
  for (const link of linksIn(note, tree)) {
    const target = targetOf(link, tree)
    const isBack = target !== undefined && references.some((reference) => isAround(target, reference, tree))
    if (!isBack || !backText.test(textOf(link))) continue
    let gone: Element = link
    for (
      let parent = tree.parents.get(gone);
      isElement(parent, 'span', 'sup', 'small', 'b', 'strong') && backText.test(textOf(parent));
      parent = tree.parents.get(gone)
    )
      gone = parent
    const parent = tree.parents.get(gone)
    if (parent !== undefined) parent.children = (parent.children as ElementContent[]).filter((child) => child !== gone)
  }
}

/** In place of the link, and of the superscript around nothing else. */
function refer(link: Element, label: string, { parents }: Tree): void {
  let reference = link
  const text = textOf(link).trim()
  for (let parent = parents.get(link); isElement(parent, 'sup', 'span', 'small'); parent = parents.get(parent)) {
    if (textOf(parent).replace(/[\s[\]()]/g, '') !== text.replace(/[\s[\]()]/g, '')) break
    reference = parent
  }
  Object.assign(reference, element('sup', [{ type: 'text', value: label }]))
  reference.data = { footnote: label, position: {} }
}

/** Removes notes from where they stood. Those that nothing refers to keep their number. */
function takeOut(notes: ReadonlySet<Element>, { parents }: Tree): void {
  const emptied = new Set([...notes].flatMap((note) => parents.get(note) ?? []))
  for (const parent of emptied) {
    let number = isElement(parent, 'ol') ? Number(property(parent, 'start') || 1) : 1
    const children: ElementContent[] = []
    for (const child of parent.children as ElementContent[]) {
      const isItem = isElement(child, 'li')
      if (!notes.has(child as Element))
        children.push(isItem && isElement(parent, 'ol') ? numbered(child, number) : child)
      if (isItem) number += 1
    }
    parent.children = children
    prune(parent, parents)
  }
}

const numbered = (item: Element, number: number): Element => ({
  ...item,
  properties: { ...item.properties, value: String(number) },
})

function prune(emptied: Element | Root, parents: Tree['parents']): void {
  for (
    let node: Element | Root | undefined = emptied;
    node?.type === 'element' && isOnlyRule(node);
    node = parents.get(node)
  ) {
    const parent = parents.get(node)
    if (parent !== undefined) parent.children = (parent.children as ElementContent[]).filter((child) => child !== node)
  }
}

/** What parts notes from the text above them, with nothing below it. */
const isOnlyRule = (node: Nodes | undefined): boolean =>
  node !== undefined &&
  ((node.type === 'text' && node.value.trim() === '') ||
    isElement(node, 'hr', 'br') ||
    (isElement(node, 'div', 'section', 'ol', 'ul', 'p', 'aside', 'footer', 'dl') && node.children.every(isOnlyRule)))

function definition(note: Element, label: string): Element {
  const children = note.children.filter((child) => !isBlankText(child) || note.tagName === 'p')
  const content = note.tagName === 'p' ? [element('p', note.children)] : children
  return { ...element('section', content), data: { footnote: label, position: {} } }
}
