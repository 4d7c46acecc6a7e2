import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { compareDiagnostics, compareStrings, isAtLeast } from '../diagnostics/format.ts'
import type { VerificationTally } from '../model/document.ts'
import type { DocumentReport, RunReport, WriteAction } from '../model/run-report.ts'

type Outcome = DocumentReport['outcome']

/** Documents of one WordPress type and status. */
export interface DocumentTally extends Readonly<Record<Outcome, number>> {
  readonly type: string
  readonly status: string
}

/** Documents that were left out because of their status, or because a password protects them. */
export interface WithheldTally {
  readonly status: string
  readonly isProtected: boolean
  readonly count: number
}

export interface NameTally {
  readonly name: string
  readonly kind: 'shortcode' | 'block'
  readonly uses: number
}

export interface UnknownTally extends NameTally {
  /** Where it stands first. */
  readonly example: Diagnostic
}

export interface FindingTally {
  readonly severity: Severity
  readonly code: string
  readonly count: number
}

/** A run in numbers. Every list is in the order in which it is shown. */
export interface Summary {
  readonly total: Readonly<Record<Outcome, number>>
  readonly documents: readonly DocumentTally[]
  readonly withheld: readonly WithheldTally[]
  readonly files: Readonly<Record<WriteAction, number>>
  readonly conflicts: readonly string[]
  readonly stale: readonly string[]
  readonly handled: readonly NameTally[]
  readonly unknown: readonly UnknownTally[]
  /** Mends that shortcodes needed before they could be read. */
  readonly repaired: number
  /** What the verifier looked for and missed over all documents; none where it ran over none. */
  readonly verification: VerificationTally | undefined
  readonly findings: readonly FindingTally[]
  readonly errors: readonly Diagnostic[]
}

export function summarize(report: RunReport): Summary {
  const diagnostics = allDiagnostics(report)
  const unknown = tallyUnknown(diagnostics)
  const documents = [...report.documents]
  const writes = documents.flatMap((document) => document.writes)
  return {
    total: tallyOutcomes(documents),
    documents: tallyDocuments(documents),
    withheld: tallyWithheld(documents),
    files: tallyActions(writes.map(({ action }) => action)),
    conflicts: writes.flatMap(({ action, path }) => (action === 'conflict' ? [path] : [])).sort(compareStrings),
    stale: report.stale.toSorted(compareStrings),
    handled: tallyHandled(documents, unknown),
    unknown,
    repaired: diagnostics.filter(({ code }) => code === 'shortcode-repaired').length,
    verification: tallyVerification(documents),
    findings: tallyFindings(diagnostics),
    errors: diagnostics.filter(({ severity }) => isAtLeast(severity, 'error')),
  }
}

function tallyVerification(documents: readonly DocumentReport[]): VerificationTally | undefined {
  const tallies = documents.flatMap(({ verification }) => (verification === undefined ? [] : [verification]))
  if (tallies.length === 0) return undefined
  return {
    facts: tallies.reduce((sum, { facts }) => sum + facts, 0),
    lost: tallies.reduce((sum, { lost }) => sum + lost, 0),
  }
}

/** Every finding of the run, by place; one that names no file is in the file of its document. */
function allDiagnostics(report: RunReport): Diagnostic[] {
  const ofDocuments = [...report.documents].flatMap(({ file, diagnostics }) =>
    diagnostics.map((diagnostic): Diagnostic => ({ file, ...diagnostic })),
  )
  return [...ofDocuments, ...report.diagnostics].sort(compareDiagnostics)
}

function tallyOutcomes(documents: readonly DocumentReport[]): Record<Outcome, number> {
  const tally = { migrated: 0, skipped: 0, failed: 0 }
  for (const { outcome } of documents) tally[outcome]++
  return tally
}

const tallyDocuments = (documents: readonly DocumentReport[]): DocumentTally[] =>
  groupBy(documents, ({ type, status }) => JSON.stringify([type, status]))
    .map(([{ type, status }, group]) => ({ type, status, ...tallyOutcomes(group) }))
    .sort((a, b) => compareStrings(a.type, b.type) || compareStrings(a.status, b.status))

const tallyWithheld = (documents: readonly DocumentReport[]): WithheldTally[] =>
  groupBy(
    documents.flatMap(({ status, diagnostics }) =>
      diagnostics.flatMap(({ code, details }) =>
        code === 'post-skipped' ? [{ status, isProtected: details.status === 'password-protected' }] : [],
      ),
    ),
    (withheld) => JSON.stringify(withheld),
  )
    .map(([withheld, group]): WithheldTally => ({ ...withheld, count: group.length }))
    .sort((a, b) => compareStrings(a.status, b.status) || Number(a.isProtected) - Number(b.isProtected))

function tallyActions(actions: readonly WriteAction[]): Record<WriteAction, number> {
  const tally = { create: 0, update: 0, unchanged: 0, conflict: 0 }
  for (const action of actions) tally[action]++
  return tally
}

/** The findings know what was unknown; an outcome does not: `dropped` may be a transformer's wish or a policy. */
const tallyUnknown = (diagnostics: readonly Diagnostic[]): UnknownTally[] =>
  groupBy(
    diagnostics.flatMap((example) => {
      const { code, details } = example
      return code === 'shortcode-unknown' || code === 'shortcode-refused' ? [{ name: details.tag, example }] : []
    }),
    ({ name }) => name,
  )
    .map(([{ name, example }, group]): UnknownTally => ({ kind: 'shortcode', name, uses: group.length, example }))
    .sort(byUses)

function tallyHandled(documents: readonly DocumentReport[], unknown: readonly UnknownTally[]): NameTally[] {
  const unknownNames = new Set(unknown.map(({ name }) => name))
  const handled = documents
    .flatMap(({ uses }) => uses)
    .filter(({ outcome }) => outcome === 'transformed' || outcome === 'dropped')
    .filter(({ kind, name }) => kind === 'block' || !unknownNames.has(name))
  return groupBy(handled, ({ kind, name }) => `${kind} ${name}`)
    .map(([{ kind, name }, group]): NameTally => ({ kind, name, uses: group.length }))
    .sort(byUses)
}

const severities: readonly Severity[] = ['error', 'warning', 'info']

const tallyFindings = (diagnostics: readonly Diagnostic[]): FindingTally[] =>
  groupBy(diagnostics, ({ severity, code }) => `${severity} ${code}`)
    .map(([{ severity, code }, group]): FindingTally => ({ severity, code, count: group.length }))
    .sort(
      (a, b) =>
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        b.count - a.count ||
        compareStrings(a.code, b.code),
    )

const byUses = (a: NameTally, b: NameTally): number =>
  b.uses - a.uses || compareStrings(a.name, b.name) || compareStrings(a.kind, b.kind)

/** Groups with their first item, in order of appearance. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [Item, Item[]][] {
  const groups = new Map<string, [Item, Item[]]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item, [item]])
    else group[1].push(item)
  }
  return [...groups.values()]
}
