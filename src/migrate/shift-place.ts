import type { Place } from '../model/place.ts'

interface LineAndColumn {
  readonly line: number
  readonly column: number
}

/** From a place in a body that begins at `start` to a place in its file. */
export function shiftPlace({ start: from, end }: { start: LineAndColumn; end?: LineAndColumn }, start: Place): Place {
  const line = from.line + start.line - 1
  const column = shiftColumn(from, start)
  if (end === undefined) return { line, column }
  return { line, column, endLine: end.line + start.line - 1, endColumn: shiftColumn(end, start) }
}

const shiftColumn = ({ line, column }: LineAndColumn, start: Place): number =>
  line === 1 ? column + start.column - 1 : column
