import type { Severity } from '../../../diagnostics/diagnostic.ts'
import type { FindingData, RowData } from '../page-data.ts'
import { nameOf } from './filter-rows.ts'
import { newFindings } from './row-findings.ts'

/** A bar of a chart: how many there are of something. */
export interface Tally {
  readonly name: string
  readonly count: number
}

export interface FindingTally extends Tally {
  readonly severity: Severity
}

export interface Overview {
  readonly outcomes: readonly Tally[]
  readonly types: readonly Tally[]
  readonly statuses: readonly Tally[]
  readonly actions: readonly Tally[]
  /** Those in documents that the baseline does not hold. */
  readonly findings: readonly FindingTally[]
  /** Those in documents that it holds. */
  readonly accepted: readonly Tally[]
  readonly severities: Readonly<Record<Severity, number>>
  readonly handled: readonly Tally[]
  readonly unknown: readonly Tally[]
  /** How many words, links, … were looked for and missed; none where nothing was. */
  readonly verification: { readonly facts: number; readonly lost: number } | undefined
}

const severityOrder: readonly Severity[] = ['error', 'warning', 'info']

/** @param others Findings that belong to no document: counted, but no filter leads to them. */
export function tallyRows(rows: readonly RowData[], others: readonly FindingData[] = []): Overview {
  const counts = {
    outcomes: new Map<string, number>(),
    types: new Map<string, number>(),
    statuses: new Map<string, number>(),
    actions: new Map<string, number>(),
    handled: new Map<string, number>(),
    unknown: new Map<string, number>(),
    findings: new Map<string, number>(),
    accepted: new Map<string, number>(),
  }
  const severities = { error: 0, warning: 0, info: 0 }
  const severityOf = new Map<string, Severity>()
  let verification: Overview['verification']
  for (const row of rows) {
    add(counts.outcomes, row.outcome)
    add(counts.types, row.type)
    add(counts.statuses, row.status)
    if (row.action !== undefined) add(counts.actions, row.action)
    for (const [, code, count] of row.accepted ?? []) add(counts.accepted, code, count)
    for (const [severity, code, count] of newFindings(row)) {
      severities[severity] += count
      severityOf.set(code, severity)
      add(counts.findings, code, count)
    }
    for (const [name, count] of row.unknown) add(counts.unknown, nameOf('shortcode', name), count)
    // An outcome does not tell what was unknown, the findings do: `dropped` may be a policy.
    const unknown = new Set(row.unknown.map(([name]) => name))
    for (const [kind, name, outcome, count] of row.uses)
      if ((outcome === 'transformed' || outcome === 'dropped') && (kind === 'block' || !unknown.has(name)))
        add(counts.handled, nameOf(kind, name), count)
    if (row.verification !== undefined) {
      const { facts, lost } = row.verification
      verification = { facts: (verification?.facts ?? 0) + facts, lost: (verification?.lost ?? 0) + lost }
    }
  }
  for (const { severity, accepted } of others) if (!accepted) severities[severity]++
  return {
    outcomes: ranked(counts.outcomes),
    types: ranked(counts.types),
    statuses: ranked(counts.statuses),
    actions: ranked(counts.actions),
    handled: ranked(counts.handled),
    unknown: ranked(counts.unknown),
    accepted: ranked(counts.accepted),
    findings: ranked(counts.findings)
      .map((tally) => ({ ...tally, severity: severityOf.get(tally.name)! }))
      .sort((a, b) => severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity)),
    severities,
    verification,
  }
}

const add = (counts: Map<string, number>, name: string, count = 1): void => {
  counts.set(name, (counts.get(name) ?? 0) + count)
}

const ranked = (counts: ReadonlyMap<string, number>): Tally[] =>
  [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
