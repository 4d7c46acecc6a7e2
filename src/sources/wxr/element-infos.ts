import { type ElementKind, elementKind } from './elements.ts'

/** What is known of an element by its name. */
export interface ElementInfo {
  readonly name: string
  readonly kind: ElementKind | undefined
  /** Its tags as written, without attributes. */
  readonly opening: string
  readonly closing: string
  /** What was last met behind its opening tag: the items of an export are nearly all alike. */
  next: ElementInfo | undefined
}

/** Anything may be the name of an element. */
const mostInfos = 200

/** The elements of items, by their names as written. */
export class ElementInfos {
  readonly #nameOf: (written: string) => string
  readonly #infos = new Map<string, ElementInfo>()
  readonly item: ElementInfo

  /** @param nameOf The usual name of an element, by its name as written. */
  constructor(nameOf: (written: string) => string = (written) => written) {
    this.#nameOf = nameOf
    this.item = this.of('item')
  }

  of(written: string): ElementInfo {
    const known = this.#infos.get(written)
    if (known !== undefined) return known
    const name = this.#nameOf(written)
    const info: ElementInfo = {
      name,
      kind: elementKind(name),
      opening: `<${written}>`,
      closing: `</${written}>`,
      next: undefined,
    }
    if (this.#infos.size < mostInfos) this.#infos.set(written, info)
    return info
  }
}
