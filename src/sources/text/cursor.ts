import type { Place } from '../../model/place.ts'

const lineFeed = 10
const carriageReturn = 13

/** Where a reader of a stream is. LF, CRLF and CR end a line, also where a chunk parts a CRLF. */
export interface Cursor {
  place(): Place
  /** Steps over `text`, or over the part of it between two offsets. */
  advance(text: string, from?: number, to?: number): void
}

export function createCursor(): Cursor {
  let line = 1
  let column = 1
  let afterReturn = false

  function advance(text: string, from = 0, to = text.length): void {
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

  return { place: () => ({ line, column }), advance }
}

/** The place of an offset in a text that is at hand as a whole. */
export const placeAt = (text: string, offset: number): Place => createPlaceFinder(text)(offset)

/** For many offsets of one text: each must not be before the last. */
export function createPlaceFinder(text: string): (offset: number) => Place {
  const cursor = createCursor()
  let at = 0
  return (offset) => {
    cursor.advance(text, at, offset)
    at = Math.max(at, offset)
    return cursor.place()
  }
}
