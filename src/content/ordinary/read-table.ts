import type { AlignType, Table, TableRow } from 'mdast'
import { readPhrasing } from './read-phrasing.ts'
import { giveUp } from './unsure.ts'

const alignments: Readonly<Record<string, AlignType>> = { '-': null, ':-': 'left', '-:': 'right', ':-:': 'center' }

/** The lines of a table, the second of which says how its columns are aligned. */
export function readTable(lines: readonly string[]): Table {
  const [head, delimiters, ...body] = lines.map(cellsOf)
  const align = delimiters?.map((cell) => alignments[cell.replace(/-+/, '-')])
  if (head === undefined || align === undefined || head.length !== align.length) return giveUp()
  const rows = [head, ...body].map((cells): TableRow => {
    if (cells.length > align.length) giveUp()
    return {
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: readPhrasing(cell, true) })),
    }
  })
  return { type: 'table', align: align.map((one) => (one === undefined ? giveUp() : one)), children: rows }
}

/** What a pipe ends; one behind a backslash ends nothing. */
const cell = /(?:[^|\\]|\\.)*\|/g

function cellsOf(line: string): string[] {
  const cells = line.slice(1).match(cell)
  if (cells === null || cells.join('').length !== line.length - 1) return giveUp()
  return cells
    .map((one) => one.slice(0, -1).replace(/^ | $/g, ''))
    .map((one) => (/^[ \t]|[ \t]$/.test(one) ? giveUp() : one))
}
