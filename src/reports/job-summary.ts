import type { PhrasingContent, Root, RootContent, Table, TableCell } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { formatDiagnostic } from '../diagnostics/format.ts'
import { visibleText } from '../diagnostics/visible-text.ts'
import { plural } from '../model/plural.ts'
import type { RunReport } from '../model/run-report.ts'
import { placeText } from './findings.ts'
import { findingsOf, type Judge, type LocatedFinding, notesOn, type ReporterOptions } from './reporter.ts'
import { type Summary, setApartAccepted, summarize } from './summary.ts'

/** How much of a long list is shown. A job summary holds a megabyte at the most, and a reader less. */
const shown = { failures: 20, unknown: 10 }

/** Markdown for the page of a job: `--report summary=$GITHUB_STEP_SUMMARY`. */
export function* renderJobSummary(report: RunReport, { judge, pending }: ReporterOptions): Generator<string> {
  const tally = tallyFindings(report, judge)
  const sum = summarize(report)
  const summary = tally.accepted === 0 ? sum : setApartAccepted({ report, summary: sum }, judge)
  const children = [
    heading(2, `Migration to ${report.out}`),
    verdict(tally),
    ...notesOn(report, pending).map((note) => paragraph([strong(note.text)])),
    ...documentSection(summary, report.dryRun),
    ...failureSection(tally),
    ...findingSection(tally),
    ...unknownSection(summary),
    ...verificationSection(summary),
  ]
  // Every cell counts as three wide: delimiters are `---`, and no column is padded.
  const root: Root = { type: 'root', children }
  yield toMarkdown(root, { bullet: '-', extensions: [gfmToMarkdown({ tablePipeAlign: true, stringLength: () => 3 })] })
}

interface CodeTally {
  readonly severity: string
  all: number
  accepted: number
  failures: number
}

interface FindingTally {
  readonly codes: ReadonlyMap<string, CodeTally>
  readonly failures: number
  readonly accepted: number
  readonly first: readonly LocatedFinding[]
}

function tallyFindings(report: RunReport, judge: Judge): FindingTally {
  const codes = new Map<string, CodeTally>()
  const first: LocatedFinding[] = []
  let failures = 0
  let accepted = 0
  for (const finding of findingsOf(report, judge)) {
    const { code, severity } = finding.diagnostic
    const tally = codes.get(code) ?? { severity, all: 0, accepted: 0, failures: 0 }
    codes.set(code, tally)
    tally.all++
    if (finding.isAccepted) {
      accepted++
      tally.accepted++
    }
    if (!finding.isFailure) continue
    failures++
    tally.failures++
    if (first.length < shown.failures) first.push(finding)
  }
  return { codes, failures, accepted, first }
}

function verdict({ failures, accepted }: FindingTally): RootContent {
  const held = accepted === 0 ? '' : ` ${plural(accepted, 'finding')} accepted by the baseline.`
  const head = failures === 0 ? 'No findings that count.' : `${plural(failures, 'finding')} that count.`
  return paragraph([strong(head), text(held)])
}

function documentSection({ documents, files }: Summary, dryRun: boolean): RootContent[] {
  if (documents.length === 0) return [paragraph([text('Found nothing to migrate.')])]
  const rows = documents.map(({ type, status, written, unchanged, edited, skipped, failed }) => [
    type,
    status,
    ...[written + unchanged + edited, skipped, failed].map(String),
  ])
  const would = dryRun ? 'would be ' : ''
  const written = [
    [files.create, `${would}created`],
    [files.update, `${would}updated`],
    [files.unchanged, 'unchanged'],
    [files.conflict, 'edited by hand and left alone'],
  ] as const
  const told = written.filter(([count]) => count > 0).map(([count, what]) => `${plural(count, 'file')} ${what}`)
  return [
    table(['Type', 'Status', 'Migrated', 'Skipped', 'Failed'], rows, 2),
    ...(told.length === 0 ? [] : [paragraph([text(`${told.join(', ')}.`)])]),
  ]
}

function failureSection({ first, failures }: FindingTally): RootContent[] {
  if (first.length === 0) return []
  const rows = first.map(({ diagnostic, document }) => [
    placeText(diagnostic.file, diagnostic.place) || (document?.key ?? ''),
    diagnostic.code,
    formatDiagnostic(diagnostic),
  ])
  const more = failures - first.length
  return [
    heading(3, 'What counts'),
    table(['Where', 'Code', 'Finding'], rows),
    ...(more > 0 ? [paragraph([text(`And ${more} more.`)])] : []),
  ]
}

function findingSection({ codes }: FindingTally): RootContent[] {
  if (codes.size === 0) return []
  const order = ['error', 'warning', 'info']
  const rows = [...codes]
    .sort(([, a], [, b]) => order.indexOf(a.severity) - order.indexOf(b.severity) || b.all - a.all)
    .map(([code, { severity, all, accepted, failures }]) => [code, severity, ...[all, accepted, failures].map(String)])
  return [heading(3, 'Findings'), table(['Code', 'Severity', 'All', 'Accepted', 'Counting'], rows, 2)]
}

function unknownSection({ unknown }: Summary): RootContent[] {
  if (unknown.length === 0) return []
  const isSetApart = unknown.some(({ accepted }) => accepted !== undefined)
  const rows = unknown
    .slice(0, shown.unknown)
    .map(({ name, uses, accepted = 0 }) => [`[${name}]`, ...(isSetApart ? [uses, accepted] : [uses]).map(String)])
  const more = unknown.length - rows.length
  return [
    heading(3, 'Unknown shortcodes'),
    table(['Shortcode', 'Uses', ...(isSetApart ? ['Accepted'] : [])], rows, 1),
    ...(more > 0 ? [paragraph([text(`And ${more} more.`)])] : []),
  ]
}

function verificationSection({ verification }: Summary): RootContent[] {
  if (verification === undefined) return []
  const { facts, lost } = verification
  return [paragraph([text(`${plural(facts, 'fact')} of the source looked for in the Markdown, ${lost} missing.`)])]
}

const text = (value: string): PhrasingContent => ({ type: 'text', value: visibleText(value) })

const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] })

const heading = (depth: 2 | 3, value: string): RootContent => ({ type: 'heading', depth, children: [text(value)] })

const paragraph = (children: PhrasingContent[]): RootContent => ({
  type: 'paragraph',
  children: children.filter((child) => child.type !== 'text' || child.value !== ''),
})

/** @param numbersFrom The column from which on numbers stand. */
const table = (head: readonly string[], rows: readonly (readonly string[])[], numbersFrom = head.length): Table => ({
  type: 'table',
  align: head.map((_, column) => (column < numbersFrom ? null : 'right')),
  children: [head, ...rows].map((cells) => ({ type: 'tableRow', children: cells.map(cell) })),
})

const cell = (value: string): TableCell => ({ type: 'tableCell', children: phrases(value) })

/** Messages set what they quote in backticks. */
const phrases = (value: string): PhrasingContent[] =>
  value
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? { type: 'inlineCode', value: visibleText(part) } : text(part)))
