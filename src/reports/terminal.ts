import pc from 'picocolors'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { SourceExcerpt } from '../diagnostics/source-excerpt.ts'
import { visibleText } from '../diagnostics/visible-text.ts'
import { grouped } from '../model/grouped.ts'
import { plural } from '../model/plural.ts'
import { renderFinding } from './findings.ts'
import type { Listing } from './listing.ts'
import { nextSteps } from './next-steps.ts'
import type { Style } from './sections.ts'
import { documentTable, findingTable, lossTable, mediaTable, nameTable, pathList, unknownTable } from './sections.ts'
import type { Summary } from './summary.ts'
import type { Row } from './table.ts'
import { count, renderTable } from './table.ts'

export interface SummaryOptions {
  readonly color: boolean
  /** Only what is an error. Empty where there is none. */
  readonly quiet?: boolean
  /** Columns of the terminal (default: 80). */
  readonly width?: number
  /** The source around errors, where it could be read. */
  readonly excerpts?: ReadonlyMap<Diagnostic, SourceExcerpt>
}

/** Wider frames are no easier to read. */
const widestFrame = 120

/**
 * What a person wants to know at the end of a run. The sum stands last, where the eye is when the text has scrolled by;
 * a section with nothing to say is left out.
 */
export function renderSummary(
  summary: Summary,
  { color, quiet = false, width = 80, excerpts = new Map() }: SummaryOptions,
): string {
  const style: Style = { color, colors: pc.createColors(color), width }
  const { handled, unknown, conflicts, stale } = summary
  const sections = quiet
    ? [errorSection(summary.errors, excerpts, style)]
    : [
        documentTable(summary, style),
        fileSection(summary, style),
        nameTable('Shortcodes and blocks', handled, summary.repaired, style),
        unknownTable('Unknown shortcodes', unknown, style),
        mediaTable(summary.media, style),
        lossTable(summary.verification, style),
        findingTable(summary.findings, style),
        errorSection(summary.errors, excerpts, style),
        pathList('Edited by hand', conflicts, style),
        pathList('Of an earlier run, not produced any more', stale, style),
        headline(summary, style),
        nextStepSection(summary, style),
      ]
  return sections
    .filter((section) => section.length > 0)
    .map((section) => `${section.join('\n')}\n`)
    .join('\n')
}

function fileSection({ dryRun, files, stale }: Summary, { colors }: Style): string[] {
  const rows: readonly (readonly [number, string])[] = [
    [files.create, dryRun ? 'would be created' : 'created'],
    [files.update, dryRun ? 'would be updated' : 'updated'],
    [files.unchanged, 'unchanged'],
    [files.conflict, dryRun ? 'would be left alone, edited by hand' : 'left alone, edited by hand'],
    [stale.total, 'stale, left where they are'],
  ]
  const told = rows.filter(([number]) => number > 0).map(([number, text]): Row => [count(number), text])
  return told.length === 0 ? [] : [colors.bold('Files'), ...renderTable(told, '  ')]
}

function errorSection(
  { first, total }: Listing<Diagnostic>,
  excerpts: NonNullable<SummaryOptions['excerpts']>,
  { color, colors, width }: Style,
): string[] {
  if (total === 0) return []
  const title = total > first.length ? `The first ${first.length} of ${grouped(total)} errors` : 'Errors'
  const findings = first.map((error) => {
    const excerpt = excerpts.get(error)
    // Two steps in, a mark, the number of the line, a bar.
    const columns = Math.min(width - 16, widestFrame)
    return renderFinding(error, { color, excerpt, width: Math.max(columns, 20) })
  })
  const text = findings.join('\n\n')
  return [colors.bold(title), ...text.split('\n').map((line) => (line === '' ? '' : `  ${line}`))]
}

function headline({ dryRun, out, inPlace, total, files }: Summary, { colors }: Style): string[] {
  const all = total.migrated + total.skipped + total.failed
  if (all === 0) return [colors.bold('Found nothing to migrate.')]
  const done = inPlace ? files.update : total.migrated
  const number = done === all ? plural(all, 'document') : `${grouped(done)} of ${plural(all, 'document')}`
  const where = inPlace ? 'in place' : `to ${visibleText(out.endsWith('/') ? out : `${out}/`)}`
  const text = dryRun
    ? `${number} would be ${inPlace ? 'changed' : 'migrated'} ${where}; nothing was written.`
    : `${inPlace ? 'Changed' : 'Migrated'} ${number} ${where}`
  return [(total.failed > 0 ? colors.yellow : colors.green)(text)]
}

function nextStepSection(summary: Summary, { colors }: Style): string[] {
  const steps = nextSteps(summary)
  return steps.length === 0 ? [] : [colors.bold('Next'), ...steps.map((step) => `  ${step}`)]
}
