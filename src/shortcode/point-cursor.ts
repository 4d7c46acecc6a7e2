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

/** Points of any offsets, in any order, of a text that itself begins at `base`. */
export function pointsFrom(text: string, base: Point): (offset: number) => Point {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (lineStarts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    const column = offset - lineStarts[low]! + 1
    return {
      line: base.line + low,
      column: low === 0 ? base.column + column - 1 : column,
      offset: base.offset! + offset,
    }
  }
}
