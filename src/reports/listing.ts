/** The first few of many, and how many there were. */
export interface Listing<Item> {
  readonly first: readonly Item[]
  readonly total: number
}

export interface ListingBuilder<Item> extends Listing<Item> {
  add(item: Item): void
}

/** Keeps no more than it shows. Which ones that are depends on `compare`, not on the order of arrival. */
export function createListing<Item>(limit: number, compare: (a: Item, b: Item) => number): ListingBuilder<Item> {
  const first: Item[] = []
  let total = 0
  return {
    first,
    get total() {
      return total
    },
    add(item) {
      total++
      const before = first.findIndex((other) => compare(item, other) < 0)
      if (before === -1 && first.length >= limit) return
      first.splice(before === -1 ? first.length : before, 0, item)
      if (first.length > limit) first.pop()
    },
  }
}
