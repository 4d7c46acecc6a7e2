import type { Place } from '../model/place.ts'

/** From a place in a body that begins at `start` to a place in its file. */
export function shiftPlace(
  { start: from, end }: { start: { line: number; column: number }; end?: { line: number; column: number } },
  start: Place,
): Place {
  const column = (point: { line: number; column: number }) =>
    point.line === 1 ? point.column + start.column - 1 : point.column
  return {
    line: from.line + start.line - 1,
    column: column(from),
    ...(end === undefined ? {} : { endLine: end.line + start.line - 1, endColumn: column(end) }),
  }
}
