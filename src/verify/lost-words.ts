import { type Counts, count, missing } from './facts.ts'

/** Words that are shown less often than they should be. */
export function lostWords(expected: readonly string[], actual: readonly string[]): string[] {
  const [own, others] = withoutSameEnds(expected, actual)
  if (missing(counted(own), counted(others)).length === 0) return []
  return missing(counted(expected), counted(actual))
}

/**
 * The same, of a source that knows no Markdown. Shortcodes and spans stand inside words, `[dropcap]O[/dropcap]nce`: two
 * words of the source whose joined spelling the Markdown shows more often than the source does are that one word.
 */
export function lostSourceWords(expected: readonly string[], actual: readonly string[]): string[] {
  if (lostWords(expected, actual).length === 0) return []
  const shown = counted(actual)
  const words = counted(expected)
  const isMissing = (word: string): boolean => (words.get(word) ?? 0) > (shown.get(word) ?? 0)
  for (const [pair, times] of pairs(expected)) {
    const [left = '', right = ''] = pair.split(' ')
    for (let joins = 0; joins < times && isMissing(left) && isMissing(right); joins++) {
      const whole = left + right
      if ((shown.get(whole) ?? 0) <= (words.get(whole) ?? 0)) break
      for (const part of [left, right]) words.set(part, (words.get(part) ?? 0) - 1)
      words.set(whole, (words.get(whole) ?? 0) + 1)
    }
  }
  return missing(words, shown)
}

/** Two words that follow on each other, and do so less often than they should: their order. */
export function lostOrder(expected: readonly string[], actual: readonly string[]): string[] {
  const isSame = expected.length === actual.length && expected.every((word, index) => word === actual[index])
  return isSame ? [] : missing(pairs(expected), pairs(actual))
}

function counted(words: readonly string[]): Counts {
  const counts: Counts = new Map()
  for (const word of words) count(counts, word)
  return counts
}

function pairs(words: readonly string[]): Counts {
  const counts: Counts = new Map()
  for (let index = 1; index < words.length; index++) count(counts, `${words[index - 1]} ${words[index]}`)
  return counts
}

/** What two lists begin and end with alike weighs the same on both sides. It is nearly always all there is. */
function withoutSameEnds(one: readonly string[], other: readonly string[]): [readonly string[], readonly string[]] {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start++
  let end = 0
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)]
}
