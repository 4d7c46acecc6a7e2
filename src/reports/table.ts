import { textWidth } from '../diagnostics/text-width.ts'
import { grouped } from '../model/grouped.ts'

/** Colour goes on when the cell has its width: escape sequences take no column. */
export interface Cell {
  readonly text: string
  readonly align?: 'left' | 'right'
  readonly paint?: (text: string) => string
}

export type Row = readonly (string | Cell)[]

/** Columns in line, two spaces between them, none at the end of a line. Sized once, joined once. */
export function renderTable(rows: readonly Row[], indent = ''): string[] {
  const cells = rows.map((row) => row.map((cell) => measure(typeof cell === 'string' ? { text: cell } : cell)))
  const widths: number[] = []
  for (const row of cells) {
    for (const [column, { width }] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, width)
  }
  return cells.map((row) =>
    `${indent}${row.map((cell, column) => align(cell, widths[column] ?? 0)).join('  ')}`.trimEnd(),
  )
}

const measure = (cell: Cell): Cell & { width: number } => ({ ...cell, width: textWidth(cell.text) })

function align({ text, width, align: side, paint }: ReturnType<typeof measure>, columns: number): string {
  const space = ' '.repeat(columns - width)
  const painted = paint === undefined || text === '' ? text : paint(text)
  return side === 'right' ? space + painted : painted + space
}

export const count = (value: number): Cell => ({ text: grouped(value), align: 'right' })
