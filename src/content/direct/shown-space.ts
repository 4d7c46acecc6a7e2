import type { RootContent, Text } from 'mdast'

/**
 * Which white space a browser shows, as `collapseSpace` finds out: known of the beginning of a text at once, and of its end
 * when it is known what comes next.
 */
export class ShownSpace {
  /** Whether white space at the beginning of the next text is not shown. */
  #isBefore = true
  /** Texts whose last space is shown if something follows on the line, and where they stand: so many of each list. */
  #open = 0
  readonly #texts: Text[] = []
  readonly #places: RootContent[][] = []

  get isOpen(): boolean {
    return this.#open > 0
  }

  /** Whatever stood on the line is left out. */
  beginLine(): void {
    this.#open = 0
    this.#isBefore = true
  }

  /** Adds what is shown of a text whose white space is collapsed already. */
  addText(value: string, siblings: RootContent[]): void {
    const shown = this.#isBefore && value.startsWith(' ') ? value.slice(1) : value
    if (shown === '') return
    if (shown !== ' ') this.#open = 0
    const text: Text = { type: 'text', value: shown }
    siblings.push(text)
    this.#isBefore = shown.endsWith(' ')
    if (!this.#isBefore) return
    this.#texts[this.#open] = text
    this.#places[this.#open] = siblings
    this.#open += 1
  }

  /** Something that is no text stands on the line. */
  addContent(): void {
    this.#open = 0
    this.#isBefore = false
  }

  enterMark(): void {
    this.#open = 0
  }

  leaveMark(): void {
    this.#isBefore = false
  }

  /** A line ends. */
  endLine(): void {
    while (this.#open > 0) {
      this.#open -= 1
      const text = this.#texts[this.#open]!
      const siblings = this.#places[this.#open]!
      text.value = text.value.slice(0, -1)
      if (text.value === '') siblings.splice(siblings.lastIndexOf(text), 1)
    }
    this.#isBefore = true
  }
}
