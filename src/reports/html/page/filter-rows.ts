import type { Severity } from '../../../diagnostics/diagnostic.ts'
import type { RowData, UseCount } from '../page-data.ts'
import type { Filter } from './page-state.ts'

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
  const order = orders[filter.sort]
  return order === undefined ? found : found.sort((a, b) => order(rows[a]!, rows[b]!) || a - b)
}

const hasFacets = ({ outcome, type, status, action, findings, uses, unknown }: RowData, filter: Filter): boolean =>
  (filter.outcome === '' || outcome === filter.outcome) &&
  (filter.type === '' || type === filter.type) &&
  (filter.status === '' || status === filter.status) &&
  (filter.action === '' || action === filter.action) &&
  (filter.severity === '' || findings.some(([severity]) => severity === filter.severity)) &&
  (filter.code === '' || findings.some(([, code]) => code === filter.code)) &&
  (filter.shortcode === '' ||
    uses.some(([kind, name]) => nameOf(kind, name) === filter.shortcode) ||
    unknown.some(([name]) => nameOf('shortcode', name) === filter.shortcode))

function hasTerms({ title, path, key }: RowData, terms: readonly string[]): boolean {
  if (terms.length === 0) return true
  const text = `${title}\n${path}\n${key}`.toLowerCase()
  return terms.every((term) => text.includes(term))
}

export const countOf = ({ findings }: RowData, wanted: Severity): number =>
  findings.reduce((sum, [severity, , count]) => (severity === wanted ? sum + count : sum), 0)

const worst = ({ findings }: RowData): number => Math.max(0, ...findings.map(([severity]) => rank[severity]))

/** Documents with the worst first; the others by what is asked for. None is the order of the report. */
const orders: Readonly<Record<string, (a: RowData, b: RowData) => number>> = {
  findings: (a, b) => worst(b) - worst(a) || countOf(b, 'error') - countOf(a, 'error') || total(b) - total(a),
  losses: (a, b) => (b.verification?.lost ?? 0) - (a.verification?.lost ?? 0),
  title: (a, b) => a.title.localeCompare(b.title, 'en'),
}

const total = ({ findings }: RowData): number => findings.reduce((sum, [, , count]) => sum + count, 0)
