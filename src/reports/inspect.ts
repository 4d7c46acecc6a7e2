import pc from 'picocolors'
import { compareStrings } from '../diagnostics/format.ts'
import { truncate } from '../diagnostics/text-width.ts'
import { visibleText } from '../diagnostics/visible-text.ts'
import type { Inspection, InspectionRow } from '../model/inspection.ts'
import { stringifyJson } from './json.ts'
import type { Row } from './table.ts'
import { count, renderTable } from './table.ts'

export interface InspectOptions {
  readonly color: boolean
  /** Columns an example may take (default: 60). */
  readonly exampleWidth?: number
}

/** The commonest first: what is worth a transformer stands on top. */
export function renderInspection({ rows, totals }: Inspection, { color, exampleWidth = 60 }: InspectOptions): string {
  const colors = pc.createColors(color)
  const found = `${plural(totals.documents, 'document')} in ${plural(totals.files, 'file')}`
  if (rows.length === 0) return `No shortcodes and no blocks in ${found}.\n`

  const head: Row = [
    'Kind',
    'Name',
    { text: 'Uses', align: 'right' },
    { text: 'Files', align: 'right' },
    'Known',
    'Example',
  ]
  const table = [
    head.map((cell) => ({ ...(typeof cell === 'string' ? { text: cell } : cell), paint: colors.bold })),
    ...sortRows(rows).map(
      ({ kind, name, uses, files, known, example }): Row => [
        kind,
        visibleText(name),
        count(uses),
        count(files),
        known ? { text: 'yes', paint: colors.green } : { text: 'no', paint: colors.yellow },
        { text: `${visibleText(example.file)}:${example.line}`, paint: colors.dim },
        truncate(visibleText(example.source), exampleWidth),
      ],
    ),
  ]
  const uses = totals.known + totals.unknown
  const summary = `${plural(uses, 'use')} in ${found}; a transformer knows ${totals.known}, ${totals.unknown} unknown.`
  return [...renderTable(table), '', summary, ''].join('\n')
}

export const renderInspectionJson = (inspection: Inspection): string =>
  stringifyJson({ ...inspection, rows: sortRows(inspection.rows) })

const sortRows = (rows: readonly InspectionRow[]): InspectionRow[] =>
  rows.toSorted((a, b) => b.uses - a.uses || compareStrings(a.name, b.name) || compareStrings(a.kind, b.kind))

const plural = (value: number, noun: string): string => `${value} ${noun}${value === 1 ? '' : 's'}`
