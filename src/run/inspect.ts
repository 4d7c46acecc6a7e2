import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { compareDiagnostics, compareStrings } from '../diagnostics/format.ts'
import { type InspectedUse, inspectPost } from '../migrate/inspect-post.ts'
import type { MigrateOptions } from '../migrate/options.ts'
import type { Inspection, InspectionRow } from '../model/inspection.ts'
import { findSiteTags } from './find-site-tags.ts'
import { readSource } from './read-source.ts'
import type { SourceOptions } from './run-options.ts'

export interface InspectOptions extends SourceOptions {
  readonly migrate: Pick<MigrateOptions, 'transformers' | 'dialect'>
}

export interface InspectionResult {
  readonly inspection: Inspection
  readonly diagnostics: readonly Diagnostic[]
}

/** Every shortcode and block of the input, of whatever type and status the post is. Writes nothing. */
export async function inspect(options: InspectOptions): Promise<InspectionResult> {
  const { index, posts, diagnostics } = await readSource(options)
  const siteTags = await findSiteTags(posts(), options.signal)
  const tallies = new Map<string, Tally>()
  const files = new Set<string>()
  let documents = 0
  for await (const post of posts()) {
    const { file } = post.source
    const site = index.siteOf(post)
    documents++
    files.add(file)
    for (const use of inspectPost(post, { ...options.migrate, site, siteTags })) count(tallies, use, file)
  }
  const rows = [...tallies.values()].map((tally): InspectionRow => ({ ...tally, files: tally.files.size })).sort(byName)
  const totals = { documents, files: files.size, known: usesOf(rows, true), unknown: usesOf(rows, false) }
  return { inspection: { version: 1, rows, totals }, diagnostics: diagnostics().sort(compareDiagnostics) }
}

interface Tally extends Omit<InspectionRow, 'files' | 'uses'> {
  uses: number
  readonly files: Set<string>
}

function count(tallies: Map<string, Tally>, { kind, name, known, place, source }: InspectedUse, file: string): void {
  const key = `${kind} ${name}`
  const tally = tallies.get(key)
  if (tally === undefined) {
    const example = { file, line: place.line, source }
    tallies.set(key, { kind, name, uses: 1, files: new Set([file]), known, example })
  } else {
    tally.uses++
    tally.files.add(file)
  }
}

const usesOf = (rows: readonly InspectionRow[], known: boolean): number =>
  rows.reduce((sum, row) => (row.known === known ? sum + row.uses : sum), 0)

const byName = (a: InspectionRow, b: InspectionRow): number =>
  compareStrings(a.name, b.name) || compareStrings(a.kind, b.kind)
