import { diffArrays } from 'diff'
import type { Word, Words } from './words.ts'

export interface Differences {
  /** Words of the source that the other text lacks. */
  readonly lost: readonly Word[]
  /** Words of the other text that the source does not show. */
  readonly added: readonly Word[]
}

/** Texts that differ in more are compared without their order; the time to compare grows with the square of it. */
const maxEditLength = 2000

/** What one text says and the other does not. A word that has only moved is in neither list. */
export function compareWords(source: Words, other: Pick<Words, 'shown'>): Differences {
  const { alone, others } = unmatched(source.shown, other.shown)
  const moved = tally(others)
  const lost = alone.filter(({ text }) => !take(moved, text))
  const pool = tally(alone)
  const added = others.filter(({ text }) => !take(pool, text) && !source.hidden.has(text))
  return { lost, added }
}

function unmatched(
  source: readonly Word[],
  other: readonly Word[],
): { alone: readonly Word[]; others: readonly Word[] } {
  const texts = (words: readonly Word[]): string[] => words.map(({ text }) => text)
  const changes = diffArrays(texts(source), texts(other), { maxEditLength })
  if (changes === undefined) return { alone: source, others: other }
  const alone: Word[] = []
  const others: Word[] = []
  let at = 0
  let otherAt = 0
  for (const { added, removed, count } of changes) {
    if (removed) alone.push(...source.slice(at, at + count))
    if (added) others.push(...other.slice(otherAt, otherAt + count))
    if (!added) at += count
    if (!removed) otherAt += count
  }
  return { alone, others }
}

function tally(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/** Takes one of them, if there is one. */
function take(counts: Map<string, number>, text: string): boolean {
  const count = counts.get(text) ?? 0
  if (count > 0) counts.set(text, count - 1)
  return count > 0
}
