import { compareDiagnostics, compareStrings } from '../diagnostics/format.ts'
import { visibleJson } from '../diagnostics/visible-text.ts'
import type { DocumentReport, RunReport } from '../model/run-report.ts'

/**
 * For machines. What is not sorted yet is sorted here, and no character of a source reaches a terminal raw. Written document
 * by document, to the byte as `JSON.stringify` would write the whole.
 */
export function* renderJson(report: RunReport): Generator<string> {
  const { documents, stale, diagnostics } = report
  yield `{\n${members(runFields(report))},\n  "documents": [`
  let separator = '\n'
  for (const document of documents) {
    yield separator + indented(pretty(plainDocument(document)), '    ')
    separator = ',\n'
  }
  yield separator === '\n' ? ']' : '\n  ]'
  yield `,\n${members({
    stale: stale.toSorted(compareStrings),
    diagnostics: diagnostics.toSorted(compareDiagnostics),
  })}\n}\n`
}

/** What a report says of the run before it comes to its documents. */
export const runFields = ({ documents: _documents, stale: _stale, diagnostics: _diagnostics, ...run }: RunReport) => run

/** Without the texts, which are for people; findings in their order. */
export const plainDocument = ({ bodies: _bodies, diagnostics, ...document }: DocumentReport): DocumentReport => ({
  ...document,
  diagnostics: diagnostics.toSorted(compareDiagnostics),
})

/** Two spaces, a newline at the end. */
export const stringifyJson = (value: object): string => `${pretty(value)}\n`

const pretty = (value: object): string => visibleJson(JSON.stringify(value, null, 2))

/** No string of JSON holds a raw newline: every line may be moved. */
const indented = (json: string, indent: string): string => json.replace(/^/gm, indent)

/** `"a": 1,\n  "b": 2`, without the braces around it. */
const members = (value: object): string => pretty(value).slice(2, -2)
