import pc from 'picocolors'
import { truncate } from '../diagnostics/text-width.ts'
import { visibleText } from '../diagnostics/visible-text.ts'
import { plural } from '../model/plural.ts'
import type { RunReport } from '../model/run-report.ts'
import { paintSeverity, placeText, renderFinding } from './findings.ts'
import { nextSteps } from './next-steps.ts'
import type { Summary } from './summary.ts'
import { summarize } from './summary.ts'
import type { Cell, Row } from './table.ts'
import { count, renderTable } from './table.ts'

export interface SummaryOptions {
  readonly color: boolean
  /** Only what is an error. Empty where there is none. */
  readonly quiet?: boolean
  /** Columns of the terminal (default: 80). */
  readonly width?: number
}

interface Style {
  readonly color: boolean
  readonly colors: ReturnType<typeof pc.createColors>
  readonly width: number
  readonly dryRun: boolean
}

/** How much of a long list is shown; the JSON report has all of it. */
const shown = { names: 10, paths: 5, errors: 5 }

/**
 * What a person wants to know at the end of a run. The sum stands last, where the eye is when the text has scrolled by;
 * a section with nothing to say is left out.
 */
export function renderSummary(report: RunReport, { color, quiet = false, width = 80 }: SummaryOptions): string {
  const summary = summarize(report)
  const style: Style = { color, colors: pc.createColors(color), width, dryRun: report.dryRun }
  const sections = quiet
    ? [errorSection(summary, style)]
    : [
        documentSection(summary, style),
        handledSection(summary, style),
        unknownSection(summary, style),
        findingSection(summary, style),
        errorSection(summary, style),
        fileSection(summary, style),
        verificationSection(summary, style),
        pathSection('Edited by hand', summary.conflicts, style),
        pathSection('Of an earlier run, not produced any more', summary.stale, style),
        headline(report, summary, style),
        nextStepSection(summary, style),
      ]
  return sections
    .filter((section) => section.length > 0)
    .map((section) => `${section.join('\n')}\n`)
    .join('\n')
}

function documentSection({ documents }: Summary, { colors }: Style): string[] {
  if (documents.length === 0) return []
  const outcomes = ['migrated', 'skipped', 'failed'] as const
  const head: Row = [
    { text: 'Documents', paint: colors.bold },
    '',
    ...outcomes.map((text): Cell => ({ text, align: 'right', paint: colors.dim })),
  ]
  const rows = documents.map(
    (tally): Row => [
      `  ${visibleText(tally.type)}`,
      visibleText(tally.status),
      ...outcomes.map((outcome) => (tally[outcome] === 0 ? { ...count(0), paint: colors.dim } : count(tally[outcome]))),
    ],
  )
  return renderTable([head, ...rows])
}

function handledSection({ handled, repaired }: Summary, { colors, width }: Style): string[] {
  if (handled.length === 0 && repaired === 0) return []
  const rows = handled
    .slice(0, shown.names)
    .map(({ kind, name, uses }): Row => [count(uses), nameText(kind, name, width - 12)])
  const mended = repaired === 0 ? [] : [`  ${plural(repaired, 'place')} mended before they could be read`]
  return [colors.bold('Shortcodes and blocks'), ...renderTable(rows, '  '), ...more(handled, shown.names), ...mended]
}

function verificationSection({ verification }: Summary, { colors }: Style): string[] {
  if (verification === undefined) return []
  const { facts, lost } = verification
  const rows: Row[] = [
    [count(facts), 'words, links, images, blocks of code, headings and cells looked for'],
    [{ ...count(lost), ...(lost > 0 && { paint: colors.red }) }, 'of them missing'],
  ]
  return [colors.bold('Held against the source'), ...renderTable(rows, '  ')]
}

function unknownSection({ unknown }: Summary, { colors, width }: Style): string[] {
  if (unknown.length === 0) return []
  const rows = unknown
    .slice(0, shown.names)
    .map(
      ({ kind, name, uses, example }): Row => [
        count(uses),
        { text: nameText(kind, name, Math.floor(width / 2)), paint: colors.yellow },
        { text: placeText(example.file, example.place), paint: colors.dim },
      ],
    )
  return [colors.bold('Unknown shortcodes'), ...renderTable(rows, '  '), ...more(unknown, shown.names)]
}

function findingSection({ findings }: Summary, { colors }: Style): string[] {
  if (findings.length === 0) return []
  const rows = findings.map(
    (finding): Row => [
      count(finding.count),
      { text: finding.severity, paint: paintSeverity(finding.severity, colors) },
      visibleText(finding.code),
    ],
  )
  return [colors.bold('Findings'), ...renderTable(rows, '  ')]
}

function errorSection({ errors }: Summary, { color, colors }: Style): string[] {
  if (errors.length === 0) return []
  const title = errors.length > shown.errors ? `The first ${shown.errors} of ${errors.length} errors` : 'Errors'
  const findings = errors.slice(0, shown.errors).map((error) => renderFinding(error, { color }))
  return [colors.bold(title), ...findings.flatMap((finding) => finding.split('\n').map((line) => `  ${line}`))]
}

function fileSection({ files, stale }: Summary, { colors, dryRun }: Style): string[] {
  const rows: readonly (readonly [number, string])[] = [
    [files.create, dryRun ? 'would be created' : 'created'],
    [files.update, dryRun ? 'would be updated' : 'updated'],
    [files.unchanged, 'unchanged'],
    [files.conflict, dryRun ? 'would be left alone, edited by hand' : 'left alone, edited by hand'],
    [stale.length, 'stale, left where they are'],
  ]
  const told = rows.filter(([number]) => number > 0).map(([number, text]): Row => [count(number), text])
  return told.length === 0 ? [] : [colors.bold('Files'), ...renderTable(told, '  ')]
}

function pathSection(title: string, paths: readonly string[], { colors, width }: Style): string[] {
  if (paths.length === 0) return []
  const lines = paths.slice(0, shown.paths).map((path) => `  ${truncate(visibleText(path), width - 2)}`)
  return [colors.bold(title), ...lines, ...more(paths, shown.paths)]
}

function headline({ out, inPlace }: RunReport, { total, files }: Summary, { colors, dryRun }: Style): string[] {
  const all = total.migrated + total.skipped + total.failed
  if (all === 0) return [colors.bold('Found nothing to migrate.')]
  const done = inPlace ? files.update : total.migrated
  const number = done === all ? plural(all, 'document') : `${done} of ${all} documents`
  const where = inPlace ? 'in place' : `to ${visibleText(out)}`
  const text = dryRun
    ? `${number} would be ${inPlace ? 'changed' : 'migrated'} ${where}; nothing was written.`
    : `${inPlace ? 'Changed' : 'Migrated'} ${number} ${where}`
  return [(total.failed > 0 ? colors.yellow : colors.green)(text)]
}

function nextStepSection(summary: Summary, { colors, dryRun }: Style): string[] {
  const steps = nextSteps(summary, dryRun)
  return steps.length === 0 ? [] : [colors.bold('Next'), ...steps.map((step) => `  ${step}`)]
}

const nameText = (kind: 'shortcode' | 'block', name: string, width: number): string =>
  truncate(visibleText(kind === 'shortcode' ? `[${name}]` : name), Math.max(width, 10))

const more = (list: readonly unknown[], limit: number): string[] =>
  list.length > limit ? [`  … and ${list.length - limit} more`] : []
