import type { Range } from '../content/opaque-ranges.ts'

/**
 * Tells which ranges of a tree lie around a stretch of its document, the outermost first.
 *
 * @param ranges In the order of the document, each before those within it.
 * @returns To be asked for stretches of ascending starts, so that each range is looked at once.
 */
export function rangesAround<R extends Range>(ranges: readonly R[]): (from: number, to: number) => R[] {
  const open: R[] = []
  let next = 0
  return (from, to) => {
    for (let range = ranges[next]; range !== undefined && range.start <= from; range = ranges[++next]) {
      while (open.length > 0 && open.at(-1)!.end <= range.start) open.pop()
      open.push(range)
    }
    while (open.length > 0 && open.at(-1)!.end <= from) open.pop()
    return open.filter(({ end }) => to <= end)
  }
}
