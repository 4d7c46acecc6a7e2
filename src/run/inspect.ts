import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { compareDiagnostics, compareStrings } from '../diagnostics/format.ts'
import { policyFor } from '../migrate/fallback.ts'
import type { InspectedUse } from '../migrate/inspect-post.ts'
import type { MigrateOptions } from '../migrate/options.ts'
import type { Coverage, Inspection, InspectionRow } from '../model/inspection.ts'
import { type ReadUsesOptions, readUses } from './read-uses.ts'

export interface InspectionResult {
  readonly inspection: Inspection
  readonly diagnostics: readonly Diagnostic[]
}

/** Every shortcode and block of the input, of whatever type and status the post is. Writes nothing. */
export async function inspect(options: ReadUsesOptions): Promise<InspectionResult> {
  const { documents, diagnostics } = await readUses(options)
  const tallies = new Map<string, Tally>()
  const files = new Set<string>()
  const total = { documents: 0, shortcode: 0, block: 0 }
  for await (const { file, uses } of documents()) {
    total.documents++
    files.add(file)
    for (const use of uses) count(tallies, use, { file, document: total.documents })
    for (const kind of ['shortcode', 'block'] as const)
      if (uses.every((use) => use.kind !== kind || use.known)) total[kind]++
  }
  const rows = [...tallies.values()].map((tally) => finishRow(tally, options.migrate.unknown)).sort(byName)
  const coverage = (kind: InspectionRow['kind']): Coverage =>
    coverageOf(
      rows.filter((row) => row.kind === kind),
      total[kind],
      total.documents,
    )
  const totals = {
    documents: total.documents,
    files: files.size,
    shortcodes: coverage('shortcode'),
    blocks: coverage('block'),
  }
  return { inspection: { version: 1, rows, totals }, diagnostics: diagnostics().sort(compareDiagnostics) }
}

interface Tally extends Omit<InspectionRow, 'files' | 'uses' | 'documents' | 'policy'> {
  uses: number
  documents: number
  lastDocument: number
  readonly files: Set<string>
}

function count(
  tallies: Map<string, Tally>,
  { kind, name, known, place, source }: InspectedUse,
  { file, document }: { file: string; document: number },
): void {
  const key = `${kind} ${name}`
  let tally = tallies.get(key)
  if (tally === undefined) {
    const example = { file, line: place.line, source: source.open }
    tally = { kind, name, uses: 0, documents: 0, lastDocument: 0, files: new Set(), known, example }
    tallies.set(key, tally)
  }
  tally.uses++
  tally.files.add(file)
  if (tally.lastDocument === document) return
  tally.lastDocument = document
  tally.documents++
}

function finishRow(
  { kind, name, uses, documents, files, known, example }: Tally,
  unknown: MigrateOptions['unknown'],
): InspectionRow {
  const policy = kind === 'block' ? 'unwrap' : policyFor(name, unknown)
  return { kind, name, uses, documents, files: files.size, known, ...(!known && { policy }), example }
}

function coverageOf(rows: readonly InspectionRow[], documents: number, allDocuments: number): Coverage {
  const uses = rows.reduce((sum, row) => sum + row.uses, 0)
  const known = rows.reduce((sum, row) => (row.known ? sum + row.uses : sum), 0)
  return {
    uses,
    known,
    documents,
    percent: { uses: percentOf(known, uses), documents: percentOf(documents, allDocuments) },
  }
}

/** Of nothing everything is known. */
const percentOf = (part: number, all: number): number => (all === 0 ? 100 : Math.floor((part / all) * 1000) / 10)

const byName = (a: InspectionRow, b: InspectionRow): number =>
  compareStrings(a.name, b.name) || compareStrings(a.kind, b.kind)
