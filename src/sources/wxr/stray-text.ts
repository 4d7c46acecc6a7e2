import type { Place } from '../../model/place.ts'
import type { XmlInput } from './xml-input.ts'

/** How much of it is kept for the report. */
const kept = 200
const shown = 60

/** Text where none may be: gathered until it ends, so that the report does not depend on where chunks part it. */
export class StrayText {
  #found: { text: string; readonly place: Place } | undefined

  /** Skips so many characters; blanks alone are no text. */
  read(input: XmlInput, length: number): void {
    const text = input.peek(0, length)
    const blank = this.#found === undefined ? text.length - text.trimStart().length : 0
    input.skip(blank)
    if (blank < text.length) {
      this.#found ??= { text: '', place: input.place }
      this.#found.text += text.slice(blank, blank + kept - this.#found.text.length)
    }
    input.skip(text.length - blank)
  }

  /** What was found, if anything, and forgets it. */
  take(): { excerpt: string; place: Place } | undefined {
    if (this.#found === undefined) return undefined
    const { text, place } = this.#found
    this.#found = undefined
    const line = text.trim().replace(/\s+/g, ' ')
    return { excerpt: `“${line.length > shown ? `${line.slice(0, shown - 1)}…` : line}”`, place }
  }
}
