import type { Report } from '../diagnostics/diagnostic.ts'

/** An id that a file uses for something else than the file in which it was seen first. */
export interface Clash {
  readonly id: number
  readonly other: string
}

/** Files of one site that use ids for different things: exports of two sites that once had the same address. */
export class IdClashes {
  readonly #rivals = new Map<string, Map<string, { readonly id: number; count: number }>>()
  /** Ids that stand for more than one thing, by site. */
  readonly #ids = new Map<string, Set<number>>()

  get isEmpty(): boolean {
    return this.#rivals.size === 0
  }

  add(site: string, file: string, { id, other }: Clash): void {
    const seen = this.#rivalsOf(file).get(other)
    if (seen === undefined) this.#rivalsOf(file).set(other, { id, count: 1 })
    else seen.count++
    const ids = this.#ids.get(site)
    if (ids === undefined) this.#ids.set(site, new Set([id]))
    else ids.add(id)
    // It is mutual, and told once.
    if (!this.#rivalsOf(other).has(file)) this.#rivalsOf(other).set(file, { id, count: 0 })
  }

  /** The files that disagree with one. */
  rivalsOf(file: string): ReadonlySet<string> {
    const rivals = new Set(this.#rivals.get(file)?.keys())
    rivals.delete(file)
    return rivals
  }

  idsOf(site: string): ReadonlySet<number> {
    return this.#ids.get(site) ?? new Set()
  }

  report(reportFor: (file: string) => Report): void {
    for (const [file, rivals] of this.#rivals) {
      for (const [other, { id, count }] of rivals) {
        if (count > 0) reportFor(file)('id-clash', { id, count, other })
      }
    }
  }

  #rivalsOf(file: string): Map<string, { readonly id: number; count: number }> {
    const known = this.#rivals.get(file)
    if (known !== undefined) return known
    const rivals = new Map<string, { readonly id: number; count: number }>()
    this.#rivals.set(file, rivals)
    return rivals
  }
}
