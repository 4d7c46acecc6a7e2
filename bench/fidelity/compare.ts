import { type Facts, type Kind, kinds } from './facts.ts'

export interface Difference {
  readonly expected: number
  /** What WordPress shows and the Markdown does not, in WordPress's order. */
  readonly lost: readonly string[]
  /** The other way round. */
  readonly extra: readonly string[]
}

export interface DocumentResult {
  readonly name: string
  readonly differences: Readonly<Record<Kind, Difference>>
  /** Tags in brackets that stand in the Markdown alone. */
  readonly residue: readonly string[]
  /** Tags in brackets that stand in both. */
  readonly standing: number
}

export function compareFacts(name: string, shown: Facts, ours: Facts): DocumentResult {
  const differences = Object.fromEntries(kinds.map((kind) => [kind, difference(shown[kind], ours[kind])]))
  const brackets = difference(shown.brackets, ours.brackets)
  return {
    name,
    differences: differences as Record<Kind, Difference>,
    residue: brackets.extra,
    standing: ours.brackets.length - brackets.extra.length,
  }
}

const difference = (expected: readonly string[], found: readonly string[]): Difference => ({
  expected: expected.length,
  lost: without(expected, found),
  extra: without(found, expected),
})

/** Difference of multisets. */
function without(list: readonly string[], taken: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const entry of taken) counts.set(entry, (counts.get(entry) ?? 0) + 1)
  return list.filter((entry) => {
    const count = counts.get(entry) ?? 0
    counts.set(entry, count - 1)
    return count <= 0
  })
}
