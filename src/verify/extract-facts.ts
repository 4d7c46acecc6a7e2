import type { Root } from 'hast'
import { isSafeImageUrl, isSafeUrl } from '../model/safe-url.ts'
import { countedKinds, type Facts } from './facts.ts'
import { type IsShown, showTree } from './show-tree.ts'
import { Words, wordsOf } from './words.ts'

/** The facts of an HTML tree: the source before it is migrated, or Markdown as it will be shown. */
export function extractFacts(tree: Root, isShown?: IsShown): Facts {
  const facts = new FactCollector()
  facts.addTree(tree, isShown)
  return facts
}

/** Is told what a document shows, in its order, and keeps what counts. */
export class FactCollector implements Facts {
  readonly words = new Words()
  readonly links: string[] = []
  readonly images: string[] = []
  readonly embeds: string[] = []
  readonly code: string[] = []
  readonly headings: string[] = []
  readonly cells: string[] = []
  #words = 0
  readonly #others: number[] = countedKinds.map(() => 0)

  /** Text that stands in one piece. */
  addText(text: string): void {
    this.words.add(text)
  }

  addLink(address: string): void {
    addAddress(this.links, address)
  }

  addEmbed(address: string): void {
    addAddress(this.embeds, address)
  }

  addPicture(address: string): void {
    const source = address.trim()
    if (source !== '' && isSafeImageUrl(source)) this.images.push(source)
  }

  /** A block of code, with the words in it. */
  addCode(text: string): void {
    // What else stands in it is reported where it becomes a fence.
    this.code.push(text.replace(/^\r?\n|\r?\n$/g, ''))
    this.words.add(text)
  }

  /** What a heading shows, without the words, which are told apart. */
  addHeading(level: string, text: string): void {
    const words = wordsOf(text)
    if (words !== '') this.headings.push(`${level} ${words}`)
  }

  addCell(text: string): void {
    const words = wordsOf(text)
    if (words !== '') this.cells.push(words)
  }

  addTree(tree: Root, isShown?: IsShown): void {
    showTree(tree, this, isShown)
  }

  keepPlace(): void {
    this.#words = this.words.size
    for (let kind = 0; kind < countedKinds.length; kind++) this.#others[kind] = this[countedKinds[kind]!].length
  }

  /** Forgets what was told since then. */
  returnToPlace(): void {
    this.words.cut(this.#words)
    for (let kind = 0; kind < countedKinds.length; kind++) this[countedKinds[kind]!].length = this.#others[kind]!
  }

  /** Forgets all. */
  clear(): void {
    this.words.cut(0)
    for (const kind of countedKinds) this[kind].length = 0
  }
}

function addAddress(addresses: string[], address: string): void {
  const url = address.trim()
  // What points into its own page is nothing that could be lost on the way to another.
  if (url !== '' && !url.startsWith('#') && isSafeUrl(url)) addresses.push(url)
}
