/** The first few of many, and how many there were. */
export interface Listing<Item> {
  readonly first: readonly Item[]
  readonly total: number
}

export interface ListingBuilder<Item> extends Listing<Item> {
  add(item: Item): void
  /** What is in the other one too. */
  merge(other: Listing<Item>): void
}

/** Keeps no more than it shows. Which ones that are depends on `compare`, not on the order of arrival. */
export function createListing<Item>(limit: number, compare: (a: Item, b: Item) => number): ListingBuilder<Item> {
  const first: Item[] = []
  let total = 0
  const keep = (item: Item): void => {
    const before = first.findIndex((other) => compare(item, other) < 0)
    if (before === -1 && first.length >= limit) return
    first.splice(before === -1 ? first.length : before, 0, item)
    if (first.length > limit) first.pop()
  }
  return {
    first,
    get total() {
      return total
    },
    add(item) {
      total++
      keep(item)
    },
    merge(other) {
      total += other.total
      for (const item of other.first) keep(item)
    },
  }
}
