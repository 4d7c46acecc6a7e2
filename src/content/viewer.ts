import type { Element, Root } from 'hast'

/** Who looks at a document and is told what it shows, in its order. */
export interface Viewer {
  /** Text that stands in one piece. */
  addText(text: string): void
  addLink(address: string): void
  addPicture(address: string): void
  /** A block of code, with the words in it. */
  addCode(text: string): void
  /** What a heading shows, without the words, which are told apart. */
  addHeading(level: string, text: string): void
  addCell(text: string): void
  /** What only a tree of HTML can tell, but for what stands in elements that are not shown. */
  addTree(tree: Root, isShown?: (element: Element) => boolean): void
}

/** One who may be told to forget what was told since a place. */
export interface ReturningViewer extends Viewer {
  keepPlace(): void
  returnToPlace(): void
}
