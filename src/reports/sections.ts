import type pc from 'picocolors'
import { truncate } from '../diagnostics/text-width.ts'
import { visibleText } from '../diagnostics/visible-text.ts'
import { grouped } from '../model/grouped.ts'
import { plural } from '../model/plural.ts'
import { paintSeverity, placeText } from './findings.ts'
import type { Listing } from './listing.ts'
import type { DocumentState, DocumentTally, Summary } from './summary.ts'
import type { Cell, Row } from './table.ts'
import { count, renderTable } from './table.ts'

export interface Style {
  readonly color: boolean
  readonly colors: ReturnType<typeof pc.createColors>
  readonly width: number
}

/** How many names of a long list are shown; the other reports have all of them. */
const shown = 10

const states: readonly DocumentState[] = ['written', 'unchanged', 'edited', 'skipped', 'failed']

/** By type and status; a state that no document is in has no column. */
export function documentTable({ documents, dryRun }: Summary, { colors }: Style): string[] {
  if (documents.length === 0) return []
  const columns = states.filter((state) => documents.some((tally) => tally[state] > 0))
  const head: Row = [
    { text: 'Documents', paint: colors.bold },
    '',
    ...columns.map(
      (state): Cell => ({
        text: dryRun && state === 'written' ? 'to write' : state,
        align: 'right',
        paint: state === 'failed' ? colors.red : colors.dim,
      }),
    ),
  ]
  const row = (label: string, status: string, numbers: Pick<DocumentTally, DocumentState>): Row => [
    `  ${visibleText(label)}`,
    visibleText(status),
    ...columns.map((state) => (numbers[state] === 0 ? { ...count(0), paint: colors.dim } : count(numbers[state]))),
  ]
  const sums = documents.length > 1 ? [row('all', '', sumOf(documents))] : []
  return renderTable([head, ...documents.map((tally) => row(tally.type, tally.status, tally)), ...sums])
}

function sumOf(documents: readonly DocumentTally[]): Record<DocumentState, number> {
  const sum = { written: 0, unchanged: 0, edited: 0, skipped: 0, failed: 0 }
  for (const tally of documents) for (const state of states) sum[state] += tally[state]
  return sum
}

export function nameTable(title: string, names: Summary['handled'], repaired: number, style: Style): string[] {
  if (names.length === 0 && repaired === 0) return []
  const rows = names
    .slice(0, shown)
    .map(({ kind, name, uses }): Row => [count(uses), nameText(kind, name, style.width - 12)])
  const mended = repaired === 0 ? [] : [`  ${plural(repaired, 'place')} mended before they could be read`]
  return [heading(title, usesOf(names), style), ...renderTable(rows, '  '), ...more(names.length, shown), ...mended]
}

export function unknownTable(title: string, names: Summary['unknown'], style: Style): string[] {
  if (names.length === 0) return []
  const { colors, width } = style
  const rows = names
    .slice(0, shown)
    .map(
      ({ kind, name, uses, example, accepted }): Row => [
        count(uses),
        { text: nameText(kind, name, Math.floor(width / 2)), paint: colors.yellow },
        { text: placeText(example.file, example.place), paint: colors.dim },
        acceptedCell(accepted, style),
      ],
    )
  return [heading(title, usesOf(names), style), ...renderTable(rows, '  '), ...more(names.length, shown)]
}

export function mediaTable(media: Summary['media'], style: Style): string[] {
  if (media === undefined || media.references === 0) return []
  const { references, hosts } = media
  const rows = hosts.map(
    (tally): Row => [
      count(tally.references),
      tally.host === undefined ? 'without a host' : truncate(visibleText(tally.host), style.width - 12),
    ],
  )
  const others = references - hosts.reduce((sum, tally) => sum + tally.references, 0)
  const rest: Row[] = others === 0 ? [] : [[count(others), 'elsewhere']]
  return [heading('Media', plural(references, 'reference'), style), ...renderTable([...rows, ...rest], '  ')]
}

export function lossTable(verification: Summary['verification'], { colors }: Style): string[] {
  if (verification === undefined || verification.facts === 0) return []
  const { facts, lost, documents } = verification
  const missing = lost === 0 ? 'of them missing' : `of them missing, in ${plural(documents, 'document')}`
  const rows: Row[] = [
    [count(facts), 'words, links, images, blocks of code, headings and cells looked for'],
    [{ ...count(lost), ...(lost > 0 && { paint: colors.red }) }, missing],
  ]
  return [colors.bold('Held against the source'), ...renderTable(rows, '  ')]
}

export function findingTable(findings: Summary['findings'], style: Style): string[] {
  if (findings.length === 0) return []
  const rows = findings.map(
    (finding): Row => [
      count(finding.count),
      { text: finding.severity, paint: paintSeverity(finding.severity, style.colors) },
      visibleText(finding.code),
      acceptedCell(finding.accepted, style),
    ],
  )
  return [heading('Findings', 'what one means: `migrate explain <code>`', style), ...renderTable(rows, '  ')]
}

export function pathList(title: string, { first, total }: Listing<string>, { colors, width }: Style): string[] {
  if (total === 0) return []
  const lines = first.map((path) => `  ${truncate(visibleText(path), width - 2)}`)
  return [colors.bold(title), ...lines, ...more(total, first.length)]
}

const heading = (title: string, note: string, { colors }: Style): string =>
  `${colors.bold(title)}${note === '' ? '' : `  ${colors.dim(note)}`}`

/** `612 uses of 67 names`; nothing where the rows say it. */
function usesOf(names: Summary['handled']): string {
  if (names.length < 2) return ''
  const uses = names.reduce((sum, tally) => sum + tally.uses, 0)
  return `${plural(uses, 'use')} of ${names.length} names`
}

const acceptedCell = (accepted: number | undefined, { colors }: Style): Cell | '' =>
  accepted === undefined ? '' : { text: `${grouped(accepted)} accepted by the baseline`, paint: colors.dim }

const nameText = (kind: 'shortcode' | 'block', name: string, width: number): string =>
  truncate(visibleText(kind === 'shortcode' ? `[${name}]` : name), Math.max(width, 10))

const more = (total: number, limit: number): string[] =>
  total > limit ? [`  … and ${grouped(total - limit)} more`] : []
