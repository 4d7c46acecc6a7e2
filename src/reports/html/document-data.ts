import type { Severity } from '../../diagnostics/diagnostic.ts'
import { formatDiagnostic } from '../../diagnostics/format.ts'
import { visibleText } from '../../diagnostics/visible-text.ts'
import type { DocumentReport } from '../../model/run-report.ts'
import type { JudgedFinding } from '../reporter.ts'
import type { DocumentData, FindingCount, FindingData, RowData } from './page-data.ts'

export function rowOf(document: DocumentReport, judged: readonly JudgedFinding[]): RowData {
  const { key, file, title, type, status, outcome, writes, uses, diagnostics, verification } = document
  const accepted = judged.filter(({ isAccepted }) => isAccepted)
  const unknown = diagnostics.flatMap(({ code, details }) =>
    code === 'shortcode-unknown' || code === 'shortcode-refused' ? [[details.tag] as const] : [],
  )
  return {
    key,
    title: visibleText(title),
    type,
    status,
    outcome,
    path: visibleText(writes[0]?.path ?? file),
    ...(writes[0] && { action: writes[0].action }),
    findings: countFindings(judged),
    ...(accepted.length > 0 && { accepted: countFindings(accepted) }),
    uses: counted(uses.map(({ kind, name, outcome }) => [kind, name, outcome] as const)),
    unknown: counted(unknown),
    ...(verification && { verification }),
  }
}

const countFindings = (judged: readonly JudgedFinding[]): readonly FindingCount[] =>
  counted(judged.map(({ diagnostic: { severity, code } }): [Severity, string] => [severity, code]))

/** Each tuple once, in order of appearance, with how often it stood there. */
function counted<Tuple extends readonly string[]>(tuples: readonly Tuple[]): [...Tuple, number][] {
  const counts = new Map<string, [...Tuple, number]>()
  for (const tuple of tuples) {
    const id = JSON.stringify(tuple)
    const count = (counts.get(id)?.at(-1) as number | undefined) ?? 0
    counts.set(id, [...tuple, count + 1])
  }
  return [...counts.values()]
}

export const detailsOf = (
  document: DocumentReport,
  judged: readonly JudgedFinding[],
  withBodies: boolean,
): DocumentData => ({
  file: visibleText(document.file),
  ...(document.id === undefined ? {} : { id: document.id }),
  ...(document.link === undefined ? {} : { link: visibleText(document.link) }),
  authors: (document.authors ?? []).map(({ login, name }) => visibleText(name || login)),
  media: (document.media ?? []).map(visibleText),
  writes: document.writes.map(({ path, action }) => ({ path: visibleText(path), action })),
  findings: judged.map(findingOf),
  uses: document.uses,
  ...(withBodies && document.bodies && { bodies: document.bodies }),
})

export const findingOf = ({ diagnostic, isAccepted }: JudgedFinding): FindingData => ({
  severity: diagnostic.severity,
  code: diagnostic.code,
  message: visibleText(formatDiagnostic(diagnostic)),
  ...(diagnostic.file === undefined ? {} : { file: visibleText(diagnostic.file) }),
  ...(diagnostic.place && { place: diagnostic.place }),
  ...(isAccepted && { accepted: true }),
})
