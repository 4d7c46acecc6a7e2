import type { Place } from '../../model/place.ts'

const lineFeed = 10
const carriageReturn = 13

/** From so many characters on it pays to search for the ends of lines. */
const long = 64

/** It ends a line where no line feed does. */
const loneReturn = /\r(?!\n)/

const hasLoneReturn = (text: string): boolean => text.includes('\r') && loneReturn.test(text)

/** Where a reader of a stream is. LF, CRLF and CR end a line, also where a chunk parts a CRLF. */
export interface Cursor {
  place(): Place
  /** Steps over `text`, or over the part of it between two offsets. */
  advance(text: string, from?: number, to?: number): void
  /** Another one at the same place. */
  copy(): Cursor
}

export const createCursor = (): Cursor => cursorFrom(1, 1, false)

function cursorFrom(startLine: number, startColumn: number, isAfterReturn: boolean): Cursor {
  let line = startLine
  let column = startColumn
  let afterReturn = isAfterReturn

  function advance(text: string, from = 0, to = text.length): void {
    // A search goes over many characters at a time.
    if (to - from > long && !hasLoneReturn(text.slice(from, to))) {
      advanceByLines(text, from, to)
      return
    }
    for (let index = from; index < to; index++) {
      const code = text.charCodeAt(index)
      if (code === carriageReturn || (code === lineFeed && !afterReturn)) {
        line++
        column = 1
      } else if (code !== lineFeed) {
        column++
      }
      afterReturn = code === carriageReturn
    }
  }

  function advanceByLines(text: string, from: number, to: number): void {
    let start = from
    for (let end = text.indexOf('\n', from); end !== -1 && end < to; end = text.indexOf('\n', start)) {
      // That of a CRLF which a chunk parted was counted with its other half.
      if (end > from || !afterReturn) line++
      column = 1
      start = end + 1
    }
    column += to - start
    afterReturn = false
  }

  return { place: () => ({ line, column }), advance, copy: () => cursorFrom(line, column, afterReturn) }
}

/** The place of an offset in a text that is at hand as a whole. */
export const placeAt = (text: string, offset: number): Place => createPlaceFinder(text)(offset)

/**
 * For many offsets of one text: each must not be before the last.
 *
 * @param start Where the text begins.
 */
export function createPlaceFinder(text: string, start: Place = { line: 1, column: 1 }): (offset: number) => Place {
  const cursor = cursorFrom(start.line, start.column, false)
  let at = 0
  return (offset) => {
    cursor.advance(text, at, offset)
    at = Math.max(at, offset)
    return cursor.place()
  }
}
