/** A stretch of a source file. Lines and columns count from 1, as unist has it; columns are UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
}
