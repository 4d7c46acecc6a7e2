import type { Attachment } from '../model/site.ts'

/**
 * What was uploaded to which post. Holds numbers alone, as each thread has one: with the attachments themselves a large
 * library would be beyond what a thread may hold.
 */
export class AttachmentsByParent {
  readonly #attachments: ReadonlyMap<number, Attachment>
  /** Sorted. */
  readonly #parents: Float64Array
  /** Of each parent in the order of the library. */
  readonly #ids: Float64Array

  constructor(attachments: ReadonlyMap<number, Attachment>) {
    const ids: number[] = []
    const parents: number[] = []
    for (const [id, { parent }] of attachments) {
      if (parent === undefined) continue
      ids.push(id)
      parents.push(parent)
    }
    const order = Uint32Array.from(ids.keys()).sort((a, b) => parents[a]! - parents[b]! || a - b)
    this.#attachments = attachments
    this.#parents = Float64Array.from(order, (index) => parents[index]!)
    this.#ids = Float64Array.from(order, (index) => ids[index]!)
  }

  of(parent: number): Attachment[] {
    const found: Attachment[] = []
    for (let at = this.#firstOf(parent); this.#parents[at] === parent; at++) {
      const attachment = this.#attachments.get(this.#ids[at]!)
      if (attachment !== undefined) found.push(attachment)
    }
    return found
  }

  #firstOf(parent: number): number {
    let low = 0
    let high = this.#parents.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#parents[middle]! < parent) low = middle + 1
      else high = middle
    }
    return low
  }
}
