import { compareStrings } from '../diagnostics/format.ts'
import type { RunReport } from '../model/run-report.ts'
import { stringifyJson } from './json.ts'

/** Who wrote what was migrated, by login, and how many documents each. */
export function* renderAuthors(report: RunReport): Generator<string> {
  const authors = new Map<string, { login: string; name: string; documents: number }>()
  for (const { authors: ofDocument = [], outcome } of report.documents) {
    if (outcome !== 'migrated') continue
    for (const { login, name } of ofDocument) {
      const key = JSON.stringify([login, name])
      const author = authors.get(key) ?? { login, name, documents: 0 }
      author.documents++
      authors.set(key, author)
    }
  }
  yield stringifyJson(
    [...authors.values()].sort((a, b) => compareStrings(a.login, b.login) || compareStrings(a.name, b.name)),
  )
}
