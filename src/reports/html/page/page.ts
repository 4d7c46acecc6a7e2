import type { PageData } from './load-data.ts'
import type { Filter, State } from './page-state.ts'

/** What the views share. */
export interface Page {
  readonly data: PageData
  /** Indices of the documents that pass the filter, in its order. */
  select(filter: Filter): readonly number[]
  /** Goes there; `replace` leaves no step in the history. */
  go(state: State, how?: 'replace'): void
}

export interface View {
  readonly element: HTMLElement
  readonly title: string
  /** Takes another state without being drawn anew. */
  update?(state: State): void
  /** Puts the focus where a reader goes on. */
  focus(): void
  /** Draws what paper has room for. */
  print?(): void
  /** What keys do here, by `KeyboardEvent.key`. */
  readonly keys: Readonly<Record<string, () => void>>
}
