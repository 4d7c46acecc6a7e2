/**
 * Rows or columns as `show_rows` and its like name them: `1,3-5`, `A,C-E`, `all`. Counted from 0; what lies outside the
 * table is passed over.
 */
export function selectLines(text: string, count: number): ReadonlySet<number> {
  const all = text.trim().toLowerCase() === 'all'
  if (all) return new Set(Array.from({ length: count }, (_, index) => index))
  return new Set(text.split(',').flatMap((part) => rangeOf(part, count)))
}

function rangeOf(part: string, count: number): number[] {
  const [from = '', to = from] = part.split('-', 2)
  const ends = [lineOf(from), lineOf(to)]
  const [low, high] = [Math.max(1, Math.min(...ends)), Math.min(count, Math.max(...ends))]
  return high >= low ? Array.from({ length: high - low + 1 }, (_, index) => low - 1 + index) : []
}

/** A number, or letters as spreadsheets count: `A` is 1, `AA` is 27. Anything else is no line. */
function lineOf(text: string): number {
  const word = text.trim().toUpperCase()
  if (/^\d{1,9}$/.test(word)) return Number(word)
  if (!/^[A-Z]{1,4}$/.test(word)) return Number.NaN
  return [...word].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
