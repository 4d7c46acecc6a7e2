import type { Point, Position } from 'unist'

/** Turns ascending offsets into points, so that a text's lines are counted once. Lines end with `\n`. */
export class PointCursor {
  readonly #text: string
  #line = 1
  #lineStart = 0
  #nextLine: number

  constructor(text: string) {
    this.#text = text
    this.#nextLine = text.indexOf('\n')
  }

  /** @param offset Not before the one asked for last. */
  point(offset: number): Point {
    while (this.#nextLine !== -1 && this.#nextLine < offset) {
      this.#line++
      this.#lineStart = this.#nextLine + 1
      this.#nextLine = this.#text.indexOf('\n', this.#lineStart)
    }
    return { line: this.#line, column: offset - this.#lineStart + 1, offset }
  }

  position(start: number, end: number): Position {
    return { start: this.point(start), end: this.point(end) }
  }
}
