/** A text without the backslashes that Markdown needed, and the way back to it. */
export interface Unescaped {
  readonly text: string
  /** From an offset in `text` to the offset in the source; a backslash belongs to the character behind it. */
  readonly toSource: (offset: number) => number
}

/**
 * CommonMark: a backslash in front of ASCII punctuation is an escape, any other is itself. An escaped `<` stays escaped:
 * as a bare one it would open an HTML element.
 */
const escapes = /\\(?=[!-/:;=>?@[-`{-~])/g

/**
 * Takes the escapes of another migration tool out of a text: `\[a\_b k="a\_b.jpg"\]` becomes `[a_b k="a_b.jpg"]`.
 *
 * @param skip Ranges in which a backslash is one (code), ascending and apart.
 */
export function unescapeMarkdown(
  source: string,
  skip: readonly { readonly start: number; readonly end: number }[],
): Unescaped {
  const removed: number[] = []
  let range = 0
  let last = -2
  for (const { index } of source.matchAll(escapes)) {
    while (range < skip.length && skip[range]!.end <= index) range++
    const isSkipped = range < skip.length && skip[range]!.start <= index
    // The backslash of `\\` that is itself escaped escapes nothing.
    if (isSkipped || index === last + 1) continue
    removed.push(index)
    last = index
  }
  if (removed.length === 0) return { text: source, toSource: (offset) => offset }
  const parts: string[] = []
  let at = 0
  for (const index of removed) {
    parts.push(source.slice(at, index))
    at = index + 1
  }
  parts.push(source.slice(at))
  return { text: parts.join(''), toSource: (offset) => offset + countUpTo(removed, offset) }
}

/** How many backslashes were taken out in front of this offset: the n-th stood at `removed[n] - n`. */
function countUpTo(removed: readonly number[], offset: number): number {
  let low = 0
  let high = removed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (removed[middle]! - middle < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The same ranges, in the text without the escapes. */
export function toUnescaped(
  ranges: readonly { readonly start: number; readonly end: number }[],
  { text, toSource }: Unescaped,
): { start: number; end: number }[] {
  const find = (offset: number): number => {
    let low = 0
    let high = text.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (toSource(middle) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return ranges.map(({ start, end }) => ({ start: find(start), end: find(end) }))
}
