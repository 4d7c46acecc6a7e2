import type { Severity } from '../../../diagnostics/diagnostic.ts'
import type { FindingCount, RowData, UseCount } from '../page-data.ts'
import type { Filter } from './page-state.ts'
import { findingsFor, totalOf } from './row-findings.ts'

const rank: Readonly<Record<Severity, number>> = { info: 1, warning: 2, error: 3 }

export const nameOf = (kind: UseCount[0], name: string): string => (kind === 'shortcode' ? `[${name}]` : name)

/** Whether a text stands in the document with this index; none where the page has no texts. */
export type TextSearch = (index: number, terms: readonly string[]) => boolean

/** Indices of the rows that pass, in the order asked for. */
export function filterRows(rows: readonly RowData[], filter: Filter, inTexts?: TextSearch): number[] {
  const terms = filter.q.toLowerCase().split(/\s+/).filter(Boolean)
  const found: number[] = []
  for (const [index, row] of rows.entries()) {
    if (!hasFacets(row, filter)) continue
    if (hasTerms(row, terms) || (filter.texts !== '' && inTexts?.(index, terms))) found.push(index)
  }
  if (filter.sort === 'findings') return worstFirst(rows, found, filter.baseline)
  const order = orders[filter.sort]
  return order === undefined ? found : found.sort((a, b) => order(rows[a]!, rows[b]!) || a - b)
}

const hasFacets = (row: RowData, filter: Filter): boolean => hasFacts(row, filter) && hasFinding(row, filter)

const hasFacts = ({ outcome, type, status, action, uses, unknown }: RowData, filter: Filter): boolean =>
  (filter.outcome === '' || outcome === filter.outcome) &&
  (filter.type === '' || type === filter.type) &&
  (filter.status === '' || status === filter.status) &&
  (filter.action === '' || action === filter.action) &&
  (filter.shortcode === '' ||
    uses.some(([kind, name]) => nameOf(kind, name) === filter.shortcode) ||
    unknown.some(([name]) => nameOf('shortcode', name) === filter.shortcode))

function hasFinding(row: RowData, { severity, code, baseline }: Filter): boolean {
  const findings = findingsFor(row, baseline)
  return (
    (severity === '' || findings.some(([given]) => given === severity)) &&
    (code === '' || findings.some(([, given]) => given === code)) &&
    (baseline === '' || findings.length > 0)
  )
}

function hasTerms({ title, path, key }: RowData, terms: readonly string[]): boolean {
  if (terms.length === 0) return true
  const text = `${title}\n${path}\n${key}`.toLowerCase()
  return terms.every((term) => text.includes(term))
}

const worst = (findings: readonly FindingCount[]): number =>
  Math.max(0, ...findings.map(([severity]) => rank[severity]))

/** By the findings that are looked at, and where nobody says which, by those that the baseline does not hold. */
function worstFirst(rows: readonly RowData[], found: readonly number[], baseline: string): number[] {
  const ranks = found.map((index) => {
    const findings = findingsFor(rows[index]!, baseline === '' ? 'new' : baseline)
    return { index, worst: worst(findings), errors: totalOf(findings, 'error'), total: totalOf(findings) }
  })
  ranks.sort((a, b) => b.worst - a.worst || b.errors - a.errors || b.total - a.total || a.index - b.index)
  return ranks.map(({ index }) => index)
}

/** By what is asked for. None is the order of the report. */
const orders: Readonly<Record<string, (a: RowData, b: RowData) => number>> = {
  losses: (a, b) => (b.verification?.lost ?? 0) - (a.verification?.lost ?? 0),
  title: (a, b) => a.title.localeCompare(b.title, 'en'),
}
