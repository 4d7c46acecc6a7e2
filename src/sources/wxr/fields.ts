import type { Place } from '../../model/place.ts'
import type { ByteRange } from '../text/read-pieces.ts'

/** An element that holds text. Names have the prefix WordPress uses. */
export interface Field {
  readonly parent: string
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  /** Where the text begins. */
  readonly start: Place
}

export interface FieldHandler {
  /**
   * Of an element that holds elements.
   *
   * @param bytes Of an item that whoever has them can read again, alone.
   */
  open(name: string, place: Place, bytes?: ByteRange): void
  field(field: Field): void
  close(name: string): void
}
