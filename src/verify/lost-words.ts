import { counted, missing, missingOf } from './facts.ts'
import type { Words } from './words.ts'

/** Words that are shown less often than they should be. */
export function lostWords(expected: Words, actual: Words): readonly string[] {
  return expected.isAmong(actual) ? [] : missingWords(expected.toArray(), actual.toArray())
}

/**
 * The same, of a source that knows no Markdown. Shortcodes and spans stand inside words, `[dropcap]O[/dropcap]nce`: two
 * words of the source whose joined spelling the Markdown shows more often than the source does are that one word.
 */
export function lostSourceWords(expected: Words, actual: Words): readonly string[] {
  if (expected.isAmong(actual)) return []
  const source = expected.toArray()
  const markdown = actual.toArray()
  if (missingWords(source, markdown).length === 0) return []
  const shown = counted(markdown)
  const words = counted(source)
  const isMissing = (word: string): boolean => (words.get(word) ?? 0) > (shown.get(word) ?? 0)
  for (const [pair, times] of counted(pairs(source))) {
    const [left = '', right = ''] = pair.split(' ')
    for (let joins = 0; joins < times && isMissing(left) && isMissing(right); joins++) {
      const whole = left + right
      if ((shown.get(whole) ?? 0) <= (words.get(whole) ?? 0)) break
      for (const part of [left, right]) words.set(part, (words.get(part) ?? 0) - 1)
      words.set(whole, (words.get(whole) ?? 0) + 1)
    }
  }
  return missingOf(words, shown)
}

/** Two words that follow on each other, and do so less often than they should: their order. */
export function lostOrder(expected: Words, actual: Words): readonly string[] {
  return expected.isSameAs(actual) ? [] : missing(pairs(expected.toArray()), pairs(actual.toArray()))
}

const pairs = (words: readonly string[]): string[] => words.slice(1).map((word, index) => `${words[index]} ${word}`)

function missingWords(expected: readonly string[], actual: readonly string[]): readonly string[] {
  const [own, others] = withoutSameEnds(expected, actual)
  return missing(own, others).length === 0 ? [] : missing(expected, actual)
}

/** What two lists begin and end with alike weighs the same on both sides. It is nearly always most of them. */
function withoutSameEnds(one: readonly string[], other: readonly string[]): [readonly string[], readonly string[]] {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start++
  let end = 0
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)]
}
