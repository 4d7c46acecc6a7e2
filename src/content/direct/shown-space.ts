import type { RootContent, Text } from 'mdast'
import { collapse } from '../collapse-space.ts'

/**
 * Which white space a browser shows, as `collapseSpace` finds out: known of the beginning of a text at once, and of its end
 * when it is known what comes next.
 */
export class ShownSpace {
  /** Whether white space at the beginning of the next text is not shown. */
  #isBefore = true
  /** Texts whose last space is shown if something follows on the line, and where they stand. */
  readonly #open: { readonly text: Text; readonly siblings: RootContent[] }[] = []

  get isOpen(): boolean {
    return this.#open.length > 0
  }

  /** Whatever stood on the line is left out. */
  beginLine(): void {
    this.#open.length = 0
    this.#isBefore = true
  }

  /** Adds what is shown of a text. */
  addText(value: string, siblings: RootContent[]): void {
    const collapsed = collapse(value)
    const shown = this.#isBefore && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed
    if (shown === '') return
    if (shown !== ' ') this.#open.length = 0
    const text: Text = { type: 'text', value: shown }
    siblings.push(text)
    this.#isBefore = shown.endsWith(' ')
    if (this.#isBefore) this.#open.push({ text, siblings })
  }

  /** Something that is no text stands on the line. */
  addContent(): void {
    this.#open.length = 0
    this.#isBefore = false
  }

  enterMark(): void {
    this.#open.length = 0
  }

  leaveMark(): void {
    this.#isBefore = false
  }

  /** A line ends. */
  endLine(): void {
    for (let last = this.#open.pop(); last !== undefined; last = this.#open.pop()) {
      const { text, siblings } = last
      text.value = text.value.slice(0, -1)
      if (text.value === '') siblings.splice(siblings.lastIndexOf(text), 1)
    }
    this.#isBefore = true
  }
}
