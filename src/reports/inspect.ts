import pc from 'picocolors'
import { compareStrings } from '../diagnostics/format.ts'
import { truncate } from '../diagnostics/text-width.ts'
import { visibleText } from '../diagnostics/visible-text.ts'
import type { Coverage, Inspection, InspectionRow } from '../model/inspection.ts'
import { plural } from '../model/plural.ts'
import { stringifyJson } from './json.ts'
import type { Row } from './table.ts'
import { count, renderTable } from './table.ts'

export interface InspectOptions {
  readonly color: boolean
  /** Columns an example may take (default: 60). */
  readonly exampleWidth?: number
}

/** What is to be done stands on top: unknown before known, the commonest first. */
export function renderInspection({ rows, totals }: Inspection, { color, exampleWidth = 60 }: InspectOptions): string {
  const colors = pc.createColors(color)
  const found = `${plural(totals.documents, 'document')} in ${plural(totals.files, 'file')}`
  if (rows.length === 0) return `No shortcodes and no blocks in ${found}.\n`

  const head: Row = [
    'Kind',
    'Name',
    { text: 'Uses', align: 'right' },
    { text: 'Documents', align: 'right' },
    'Policy',
    'Example',
  ]
  const table = [
    head.map((cell) => ({ ...(typeof cell === 'string' ? { text: cell } : cell), paint: colors.bold })),
    ...sortRows(rows).map(
      ({ kind, name, uses, documents, policy, example }): Row => [
        kind,
        visibleText(name),
        count(uses),
        count(documents),
        policy === undefined ? { text: 'known', paint: colors.green } : { text: policy, paint: colors.yellow },
        { text: `${visibleText(example.file)}:${example.line}`, paint: colors.dim },
        truncate(visibleText(example.source), exampleWidth),
      ],
    ),
  ]
  const coverage = [
    ...coverageLine('Shortcodes', totals.shortcodes, totals.documents),
    ...coverageLine('Blocks', totals.blocks, totals.documents),
  ]
  return [...renderTable(table), '', `Found in ${found}.`, ...coverage, ''].join('\n')
}

function coverageLine(label: string, { uses, percent }: Coverage, documents: number): string[] {
  if (uses === 0) return []
  const known = `${percent.uses}% of ${plural(uses, 'use')} known`
  return [`${label}: ${known}; no unknown ones in ${percent.documents}% of ${plural(documents, 'document')}.`]
}

export const renderInspectionJson = (inspection: Inspection): string =>
  stringifyJson({ ...inspection, rows: sortRows(inspection.rows) })

const sortRows = (rows: readonly InspectionRow[]): InspectionRow[] =>
  rows.toSorted(
    (a, b) =>
      Number(a.known) - Number(b.known) ||
      b.uses - a.uses ||
      compareStrings(a.name, b.name) ||
      compareStrings(a.kind, b.kind),
  )
