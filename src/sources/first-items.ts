import { MarkList, type Marks } from './marks.ts'
import { PackedMap, Packing } from './packed-map.ts'

/** The items of a site by id, each from the file in which it was found first. Their values are packed at once. */
export class FirstItems<Value extends { readonly id: number }> {
  readonly #packing = new Packing()
  readonly #marks = new MarkList()
  readonly #indexes = new Map<number, number>()
  readonly #files: string[] = []

  /** @returns Another file, which came before and says something else of the same id. */
  add(value: Value, marks: Marks, file: string): string | undefined {
    const index = this.#indexes.get(value.id)
    if (index !== undefined) return this.#marks.isSameItem(index, marks) ? undefined : this.#files[index]
    this.#indexes.set(value.id, this.#files.length)
    this.#files.push(file)
    this.#marks.add(marks)
    this.#packing.add(value.id, value)
    return undefined
  }

  fileOf(id: number): string | undefined {
    const index = this.#indexes.get(id)
    return index === undefined ? undefined : this.#files[index]
  }

  /** To be called once. */
  finish(): ReadonlyMap<number, Value> {
    return new PackedMap(this.#packing.finish())
  }
}
