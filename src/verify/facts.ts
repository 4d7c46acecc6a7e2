import type { Words } from './words.ts'

/** What a reader finds in a document, each in its order. Two documents that show the same have the same facts. */
export interface Facts {
  readonly words: Words
  /** Addresses of links. */
  readonly links: readonly string[]
  /** Addresses of pictures. */
  readonly images: readonly string[]
  /** Addresses of frames, players and what else shows something of elsewhere. */
  readonly embeds: readonly string[]
  /** Blocks of code, byte for byte but for the line ending at their end. */
  readonly code: readonly string[]
  /** `2 The tide`: level and words. */
  readonly headings: readonly string[]
  /** Words of each cell. */
  readonly cells: readonly string[]
}

/** What is counted, wherever it stands. */
export const countedKinds = ['links', 'images', 'embeds', 'code', 'headings', 'cells'] as const

export type CountedKind = (typeof countedKinds)[number]

/** How often something is shown. */
export type Counts = Map<string, number>

export function counted(facts: readonly string[]): Counts {
  const counts: Counts = new Map()
  for (const fact of facts) counts.set(fact, (counts.get(fact) ?? 0) + 1)
  return counts
}

/** What of one document another does not show, as often as it is missing. */
export function missing(expected: readonly string[], actual: readonly string[]): readonly string[] {
  return isAmong(expected, actual) ? [] : missingOf(counted(expected), counted(actual))
}

export function missingOf(expected: Counts, actual: Counts): string[] {
  const lost: string[] = []
  for (const [fact, times] of expected)
    for (let left = times - (actual.get(fact) ?? 0); left > 0; left--) lost.push(fact)
  return lost
}

export const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && isAmong(some, others)

/** Whether all of them stand among the others, in the same order. They nearly always do. */
export function isAmong(some: readonly string[], others: readonly string[]): boolean {
  let found = 0
  for (let index = 0; index < others.length && found < some.length; index++) if (others[index] === some[found]) found++
  return found === some.length
}
