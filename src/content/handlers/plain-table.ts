import type { Element, ElementContent } from 'hast'
import { element, isBlankText, isElement } from '../repairs/repair.ts'
import { alignmentOfCell, type CellAlignment } from './cell-alignment.ts'

/**
 * A table as GFM has it: one row of headings, the rest below it, alignment by column. Rows whose cells are all headings, or
 * all bold, are the headings where there is no `<thead>`; a heading at the beginning of a row is a bold cell.
 */
export function plainTable(table: Element): Element {
  const parts = table.children.filter((child) => !isBlankText(child) && !isElement(child, 'caption', 'colgroup', 'col'))
  const [heads, bodies, feet] = (['thead', 'tbody', 'tfoot'] as const).map((name) =>
    parts.flatMap((part) => (isElement(part, name) ? part.children.filter((row) => isElement(row, 'tr')) : [])),
  ) as [Element[], Element[], Element[]]
  // What a shortcode makes of its rows is not known yet.
  const isRegular = parts.every((part) => isElement(part, 'thead', 'tbody', 'tfoot') && part.children.every(isRow))
  if (!isRegular) return table
  const rows = [...heads, ...bodies, ...feet].filter((row) => cellsOf(row).length > 0)
  const hasHead = heads.length > 0 || (rows.length > 0 && isHeading(rows[0]!))
  const alignments = alignmentsOf(rows, hasHead)
  const written = rows.map((row, index) => writtenRow(row, hasHead && index === 0, index === 0 ? alignments : []))
  const [head, ...body] = hasHead ? written : [undefined, ...written]
  return element('table', [
    ...(head === undefined ? [] : [element('thead', [head])]),
    element(
      'tbody',
      body.filter((row) => row !== undefined),
    ),
  ])
}

const isRow = (node: ElementContent): boolean =>
  isBlankText(node) ||
  node.type === 'comment' ||
  (isElement(node, 'tr') &&
    node.children.every((cell) => isBlankText(cell) || isElement(cell, 'td', 'th') || cell.type === 'comment'))

const cellsOf = (row: Element): Element[] =>
  row.children.filter((cell): cell is Element & { tagName: 'td' | 'th' } => isElement(cell, 'td', 'th'))

const isHeading = (row: Element): boolean => {
  const cells = cellsOf(row)
  return cells.every(({ tagName }) => tagName === 'th') || cells.every((cell) => boldOf(cell) !== undefined)
}

/** The element that makes all of a cell bold. */
function boldOf(cell: Element): Element | undefined {
  const [only, ...others] = cell.children.filter((child) => !isBlankText(child))
  if (others.length > 0 || !isElement(only)) return undefined
  if (isElement(only, 'b', 'strong')) return only
  return isElement(only, 'p', 'div', 'span') ? boldOf(only) : undefined
}

function writtenRow(row: Element, isHead: boolean, alignments: readonly (CellAlignment | undefined)[]): Element {
  const cells = cellsOf(row).map((cell, column): Element => {
    const align = alignments[column]
    const properties = align === undefined ? {} : { align }
    // Headings are bold by themselves.
    if (isHead) return element('th', boldOf(cell)?.children ?? cell.children, properties)
    const isBold = cell.tagName === 'th' && boldOf(cell) === undefined
    return element('td', isBold ? [element('strong', cell.children)] : cell.children, properties)
  })
  return element('tr', cells)
}

/** How most cells of a column are aligned; where they say nothing, how its heading is. */
function alignmentsOf(rows: readonly Element[], hasHead: boolean): (CellAlignment | undefined)[] {
  const columns: Map<CellAlignment | undefined, number>[] = []
  for (const row of hasHead ? rows.slice(1) : rows)
    for (const [column, cell] of cellsOf(row).entries()) {
      const counts = columns[column] ?? new Map<CellAlignment | undefined, number>()
      columns[column] = counts
      const align = alignmentOfCell(cell, row)
      counts.set(align, (counts.get(align) ?? 0) + 1)
    }
  const heads = hasHead ? cellsOf(rows[0]!).map((cell) => alignmentOfCell(cell, rows[0]!)) : []
  return Array.from({ length: Math.max(columns.length, heads.length) }, (_, column) => {
    const all = [...(columns[column] ?? [])]
    const most = all.length === 0 ? undefined : all.reduce((a, b) => (b[1] > a[1] ? b : a))[0]
    return most ?? (all.length <= 1 ? heads[column] : undefined)
  })
}
