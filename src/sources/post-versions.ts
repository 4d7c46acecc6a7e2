import type { Post } from '../model/post.ts'
import type { Clash } from './id-clashes.ts'
import { keepFirst } from './keep-first.ts'
import { MarkList, type Marks } from './marks.ts'

/** A post that another file has in a younger version, or had first: numbers of posts. */
export interface Refusal {
  readonly refused: number
  readonly chosen: number
}

/** Which posts are versions of one. All that is kept of a post is numbers. */
export class PostVersions {
  readonly #marks = new MarkList()
  /** In which file the first version stands. */
  readonly #files: string[] = []
  /** The version that is taken: its number, and when it was modified. */
  readonly #chosen: number[] = []
  readonly #modified: number[] = []
  /** By site and id. */
  readonly #firstOfId = new Map<string, Map<number, number>>()
  /** Other posts of the same site and id, by what tells them apart. */
  readonly #othersOfId = new Map<string, number>()

  /**
   * @param number Of the post, in the order of the source.
   * @returns What is to be said of it: that it or an earlier one is refused, and that its id stands for something else too.
   */
  add({ id, site, modified, source }: Post, marks: Marks, number: number): { refusal?: Refusal; clash?: Clash } {
    if (site === undefined || id === undefined) return {}
    const ofSite = keepFirst(this.#firstOfId, site, new Map<number, number>())
    const first = ofSite.get(id)
    const when = timeOf(modified)
    if (first === undefined) {
      ofSite.set(id, this.#begin(number, when, source.file, marks))
      return {}
    }
    if (this.#marks.isSameItem(first, marks)) return this.#choose(first, number, when)
    const [guid, page] = marks
    const keys = [...(guid === 0 ? [] : [`guid ${guid}`]), `page ${page}`].map((key) => `${id} ${site} ${key}`)
    const [same] = keys.flatMap((key) => this.#othersOfId.get(key) ?? [])
    const group = same ?? this.#begin(number, when, source.file, marks)
    for (const key of keys) keepFirst(this.#othersOfId, key, group)
    const clash = { id, other: this.#files[first]! }
    return same === undefined ? { clash } : { ...this.#choose(same, number, when), clash }
  }

  #begin(number: number, modified: number, file: string, marks: Marks): number {
    this.#marks.add(marks)
    this.#files.push(file)
    this.#modified.push(modified)
    return this.#chosen.push(number) - 1
  }

  /** The one that was modified last; of equals the first. */
  #choose(group: number, number: number, modified: number): { refusal: Refusal } {
    const before = this.#chosen[group]!
    if (modified <= this.#modified[group]!) return { refusal: { refused: number, chosen: before } }
    this.#chosen[group] = number
    this.#modified[group] = modified
    return { refusal: { refused: before, chosen: number } }
  }
}

/** In milliseconds; what was never modified is as old as can be. */
function timeOf(date: string | undefined): number {
  // A date without an offset must not depend on the time zone of this machine.
  const time = date === undefined ? Number.NaN : Date.parse(/(?:Z|[+-]\d{2}:\d{2})$/.test(date) ? date : `${date}Z`)
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time
}
