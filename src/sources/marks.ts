import { hash } from 'node:crypto'
import type { Identity } from './entry.ts'

/**
 * By what items are known again, as numbers: those of a large site would not fit as texts. Items that share one are
 * versions of one thing. 0 where an item has none of a kind.
 */
export type Marks = readonly [guid: number, page: number, address: number]

/** @param address Of the file, where the item is one: edited pictures get another and keep their date, a copy of the site keeps it. */
export const marksOf = ({ guid, slug, date }: Identity, address?: string): Marks => [
  guid === undefined ? 0 : hashOf(guid),
  hashOf(`${slug}\n${date ?? ''}`),
  address === undefined ? 0 : hashOf(address),
]

/** Only items of one id are compared: 48 bits are more than enough for that. */
const hashOf = (text: string): number => Number.parseInt(hash('sha256', text).slice(0, 12), 16)

/** The marks of very many items, by number. */
export class MarkList {
  readonly #guids: number[] = []
  readonly #pages: number[] = []
  readonly #addresses: number[] = []

  add([guid, page, address]: Marks): void {
    this.#guids.push(guid)
    this.#pages.push(page)
    this.#addresses.push(address)
  }

  isSameItem(index: number, [guid, page, address]: Marks): boolean {
    return (
      (guid !== 0 && guid === this.#guids[index]) ||
      page === this.#pages[index] ||
      (address !== 0 && address === this.#addresses[index])
    )
  }
}
