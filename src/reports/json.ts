import { compareDiagnostics, compareStrings } from '../diagnostics/format.ts'
import { visibleJson } from '../diagnostics/visible-text.ts'
import type { RunReport } from '../model/run-report.ts'

/** For machines. The order of arrival leaves no trace, and no character of a source reaches a terminal raw. */
export function renderJson(report: RunReport): string {
  const documents = [...report.documents]
    .sort((a, b) => compareStrings(a.key, b.key))
    .map((document) => ({ ...document, diagnostics: document.diagnostics.toSorted(compareDiagnostics) }))
  return stringifyJson({
    ...report,
    documents,
    stale: report.stale.toSorted(compareStrings),
    diagnostics: report.diagnostics.toSorted(compareDiagnostics),
  })
}

/** Two spaces, a newline at the end. */
export const stringifyJson = (value: object): string => `${visibleJson(JSON.stringify(value, null, 2))}\n`
