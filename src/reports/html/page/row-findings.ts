import type { Severity } from '../../../diagnostics/diagnostic.ts'
import type { FindingCount, RowData } from '../page-data.ts'

/** @param baseline What a filter asks of it: `new` for what it does not hold, `accepted` for what it does. */
export function findingsFor(row: RowData, baseline: string): readonly FindingCount[] {
  if (baseline === '') return row.findings
  if (baseline === 'new') return newFindings(row)
  return baseline === 'accepted' ? (row.accepted ?? []) : []
}

/** Those that the baseline does not hold. */
export function newFindings({ findings, accepted }: RowData): readonly FindingCount[] {
  if (accepted === undefined) return findings
  const held = new Map(accepted.map(([severity, code, count]) => [`${severity} ${code}`, count]))
  return findings
    .map(([severity, code, count]) => [severity, code, count - (held.get(`${severity} ${code}`) ?? 0)] as const)
    .filter(([, , count]) => count > 0)
}

export const totalOf = (findings: readonly FindingCount[], wanted?: Severity): number =>
  findings.reduce((sum, [severity, , count]) => (wanted === undefined || severity === wanted ? sum + count : sum), 0)
