import { compareDiagnostics, compareStrings } from '../diagnostics/format.ts'
import { visibleJson } from '../diagnostics/visible-text.ts'
import type { RunReport } from '../model/run-report.ts'
import { plainDocument, runFields } from './json.ts'

/**
 * The same as JSON, a document a line, for what reads as it comes. The last line tells that all is there:
 *
 *     {"record":"run","version":1,"dryRun":false,"out":"migrated"}
 *     {"record":"document","key":"site.xml#12",…}
 *     {"record":"end","documents":1,"stale":[],"diagnostics":[]}
 */
export function* renderNdjson(report: RunReport): Generator<string> {
  yield line({ record: 'run', ...runFields(report) })
  let documents = 0
  for (const document of report.documents) {
    documents++
    yield line({ record: 'document', ...plainDocument(document) })
  }
  const { stale, diagnostics } = report
  yield line({
    record: 'end',
    documents,
    stale: stale.toSorted(compareStrings),
    diagnostics: diagnostics.toSorted(compareDiagnostics),
  })
}

const line = (value: object): string => `${visibleJson(JSON.stringify(value))}\n`
