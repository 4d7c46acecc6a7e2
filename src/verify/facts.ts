/** How often something is shown. */
export type Counts = Map<string, number>

/** What a reader finds in a document. Two documents that show the same have the same facts. */
export interface Facts {
  /** Runs of letters and digits, as written, in their order. */
  readonly words: readonly string[]
  /** Addresses of links. */
  readonly links: Counts
  /** Addresses of pictures. */
  readonly images: Counts
  /** Addresses of frames, players and what else shows something of elsewhere. */
  readonly embeds: Counts
  /** Blocks of code, byte for byte but for the line ending at their end. */
  readonly code: Counts
  /** `2 The tide`: level and words. */
  readonly headings: Counts
  /** Words of each cell. */
  readonly cells: Counts
}

/** What is counted, wherever it stands. */
export const countedKinds = ['links', 'images', 'embeds', 'code', 'headings', 'cells'] as const

export type CountedKind = (typeof countedKinds)[number]

export function count(counts: Counts, fact: string): void {
  counts.set(fact, (counts.get(fact) ?? 0) + 1)
}

/** What of one document another does not show, as often as it is missing. */
export function missing(expected: Counts, actual: Counts): string[] {
  const lost: string[] = []
  for (const [fact, times] of expected)
    for (let left = times - (actual.get(fact) ?? 0); left > 0; left--) lost.push(fact)
  return lost
}
