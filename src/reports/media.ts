import { compareStrings } from '../diagnostics/format.ts'
import type { RunReport } from '../model/run-report.ts'
import { stringifyJson } from './json.ts'

/** Every picture, sound and film that is shown, sorted by address, with the files that show it: what is to be moved. */
export function* renderMedia(report: RunReport): Generator<string> {
  const documents = new Map<string, string[]>()
  for (const { media = [], outcome, writes } of report.documents) {
    const [write] = writes
    if (outcome !== 'migrated' || write === undefined) continue
    for (const url of media) {
      const paths = documents.get(url)
      if (paths === undefined) documents.set(url, [write.path])
      else paths.push(write.path)
    }
  }
  const urls = [...documents.keys()].sort(compareStrings)
  yield stringifyJson(urls.map((url) => ({ url, documents: documents.get(url)?.sort(compareStrings) })))
}
