import type { Element, ElementContent, Nodes, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { property } from '../model/hast-properties.ts'
import {
  backText,
  hasPageLinks,
  isAround,
  linksIn,
  noteOf,
  type PageLinks,
  readPageLinks,
  targetOf,
} from './find-footnotes.ts'
import { element, isBlankText, isElement } from './repairs/repair.ts'

declare module 'hast' {
  interface ElementData {
    /** The label of a footnote: of its reference, or of its text. */
    footnote?: string
  }
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
  if (!hasPageLinks(root)) return
  const tree = readPageLinks(root)
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

/** Links back say nothing in Markdown, whose renderers write their own; nor do the brackets around them. */
function removeBackLinks(note: Element, references: readonly Element[], tree: PageLinks): void {
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
function refer(link: Element, label: string, { parents }: PageLinks): void {
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
function takeOut(notes: ReadonlySet<Element>, { parents }: PageLinks): void {
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

function prune(emptied: Element | Root, parents: PageLinks['parents']): void {
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
