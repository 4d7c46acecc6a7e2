/** How many rows belong to the head and the foot, and whether the first column heads its rows. */
export interface TableShape {
  readonly head: number
  readonly foot: number
  readonly firstColumnHeads: boolean
  readonly keepsLineBreaks: boolean
}

/** What a cell holds that belongs to the cell before it or above it (`TablePress_Render::$span_trigger`). */
const spans = { row: '#rowspan#', column: '#colspan#', both: '#span#' }

/** `TablePress_Render::_render_table`, without the name and the scripts: rows of cells, which hold HTML, as a table. */
export function tablePressHtml(rows: readonly (readonly string[])[], shape: TableShape): string {
  const last = rows.length - 1
  const foot = rows.length >= shape.head + shape.foot ? shape.foot : 0
  const section = (row: number): 'thead' | 'tbody' | 'tfoot' =>
    row < shape.head ? 'thead' : row > last - foot ? 'tfoot' : 'tbody'
  const rowspans = (rows[0] ?? []).map(() => 1)
  const written: Record<'thead' | 'tbody' | 'tfoot', string[]> = { thead: [], tbody: [], tfoot: [] }
  // From the end, as a cell is known to span others only once these were seen.
  for (let row = last; row >= 0; row--) written[section(row)].push(`<tr>${cellsOf(row)}</tr>`)
  return `<table>${(['thead', 'tbody', 'tfoot'] as const)
    .filter((name) => written[name].length > 0)
    .map((name) => `<${name}>${written[name].toReversed().join('')}</${name}>`)
    .join('')}</table>`

  function cellsOf(row: number): string {
    const cells = rows[row] ?? []
    const written: string[] = []
    let colspan = 1
    const startsSection = row === 0 || section(row) !== section(row - 1)
    for (let column = cells.length - 1; column >= 0; column--) {
      const cell = cells[column] ?? ''
      const startsRow = column === 0 || (column === 1 && shape.firstColumnHeads)
      if (cell === spans.row && !startsSection) {
        rowspans[column] = (rowspans[column] ?? 1) + 1
        colspan = 1
        continue
      }
      if (cell === spans.column && !startsRow) {
        colspan++
        rowspans[column] = 1
        continue
      }
      if (cell === spans.both && !startsSection && !startsRow) continue
      const tag = section(row) !== 'tbody' || (column === 0 && shape.firstColumnHeads) ? 'th' : 'td'
      const rowspan = rowspans[column] ?? 1
      const attributes = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`
      written.push(`<${tag}${attributes}>${contentOf(cell)}</${tag}>`)
      colspan = 1
      rowspans[column] = 1
    }
    return written.toReversed().join('')
  }

  function contentOf(cell: string): string {
    if (cell === spans.row || cell === spans.column || cell === spans.both) return ''
    // A formula that is to be shown and not computed, as Excel has it.
    const text = (cell.startsWith("'=") ? cell.slice(1) : cell).replace(
      /&(?![A-Za-z]{0,4}\w{2,3};|#\d{2,4};)/g,
      '&amp;',
    )
    return shape.keepsLineBreaks ? text.replace(/\r?\n/g, '<br />') : text
  }
}
