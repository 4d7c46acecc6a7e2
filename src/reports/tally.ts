import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { compareDiagnostics, compareStrings, isAtLeast } from '../diagnostics/format.ts'
import type { Mutable } from '../model/mutable.ts'
import type { DocumentReport } from '../model/run-report.ts'
import { createListing, type Listing } from './listing.ts'
import { addReferences, hostOf, mediaTally } from './media-hosts.ts'
import type {
  DocumentState,
  DocumentTally,
  FindingTally,
  LossTally,
  NameTally,
  Summary,
  UnknownTally,
  WithheldTally,
} from './summary.ts'

/** How many of a long list are held; other reports have all of it. */
const kept = { paths: 5, errors: 5 }

/** What was counted of some documents and findings. Plain data: it crosses worker boundaries. */
export interface Counts extends Pick<Summary, 'total' | 'files' | 'conflicts' | 'stale' | 'errors' | 'verification'> {
  readonly documents: ReadonlyMap<string, DocumentTally>
  readonly withheld: ReadonlyMap<string, WithheldTally>
  readonly handled: ReadonlyMap<string, NameTally>
  readonly unknown: ReadonlyMap<string, Pick<UnknownTally, 'uses' | 'example'>>
  readonly findings: ReadonlyMap<string, FindingTally>
  /** References by host; none where no document tells. */
  readonly hosts: ReadonlyMap<string | undefined, number> | undefined
}

export interface Tally {
  addDocument(document: DocumentReport): void
  /** @param file Of its document: a finding that names none is in that. */
  addFinding(diagnostic: Diagnostic, file?: string): void
  addStale(path: string): void
  /** What another one has counted. */
  add(counts: Counts): void
  counts(): Counts
  result(): Omit<Summary, 'dryRun' | 'out' | 'inPlace'>
}

/** Counts what it is shown, in whatever order. */
export function createTally(): Tally {
  const total = { migrated: 0, skipped: 0, failed: 0 }
  const files = { create: 0, update: 0, unchanged: 0, conflict: 0 }
  const documents = new Map<string, Mutable<DocumentTally>>()
  const withheld = new Map<string, Mutable<WithheldTally>>()
  const handled = new Map<string, Mutable<NameTally>>()
  const unknown = new Map<string, { uses: number; example: Diagnostic }>()
  const findings = new Map<string, Mutable<FindingTally>>()
  const conflicts = createListing(kept.paths, compareStrings)
  const stale = createListing(kept.paths, compareStrings)
  const errors = createListing(kept.errors, compareDiagnostics)
  let verification: Mutable<LossTally> | undefined
  let hosts: Map<string | undefined, number> | undefined

  function addDocument(document: DocumentReport): void {
    const { file, type, status, outcome, writes, uses, media } = document
    total[outcome]++
    entry(documents, JSON.stringify([type, status]), () => ({ type, status, ...noDocuments }))[stateOf(document)]++
    for (const { action, path } of writes) {
      files[action]++
      if (action === 'conflict') conflicts.add(path)
    }
    for (const { kind, name, outcome } of uses)
      if (outcome === 'transformed' || outcome === 'dropped')
        entry(handled, `${kind} ${name}`, () => ({ kind, name, uses: 0 })).uses++
    for (const diagnostic of document.diagnostics) {
      addFinding(diagnostic, file)
      if (diagnostic.code === 'post-skipped') addWithheld(status, diagnostic.details.status === 'password-protected')
    }
    if (media !== undefined) {
      hosts ??= new Map()
      for (const address of media) addReferences(hosts, hostOf(address), 1)
    }
    if (document.verification !== undefined) {
      const { facts, lost } = document.verification
      addVerification({ facts, lost, documents: lost > 0 ? 1 : 0 })
    }
  }

  function addVerification({ facts, lost, documents }: LossTally): void {
    verification ??= { facts: 0, lost: 0, documents: 0 }
    verification.facts += facts
    verification.lost += lost
    verification.documents += documents
  }

  const addWithheld = (status: string, isProtected: boolean): void => {
    entry(withheld, JSON.stringify([status, isProtected]), () => ({ status, isProtected, count: 0 })).count++
  }

  function addFinding(diagnostic: Diagnostic, file?: string): void {
    const { severity, code } = diagnostic
    entry(findings, `${severity} ${code}`, () => ({ severity, code, count: 0 })).count++
    if (isAtLeast(severity, 'error')) errors.add(located(diagnostic, file))
    // The findings know what was unknown; an outcome does not: `dropped` may be a transformer's wish or a policy.
    if (diagnostic.code === 'shortcode-unknown' || diagnostic.code === 'shortcode-refused')
      addUnknown(diagnostic.details.tag, { uses: 1, example: located(diagnostic, file) })
  }

  function addUnknown(tag: string, { uses, example }: Pick<UnknownTally, 'uses' | 'example'>): void {
    const seen = entry(unknown, tag, () => ({ uses: 0, example }))
    seen.uses += uses
    if (compareDiagnostics(example, seen.example) < 0) seen.example = example
  }

  function add(counts: Counts): void {
    addUp(outcomes, total, counts.total)
    addUp(actions, files, counts.files)
    for (const [key, tally] of counts.documents)
      addUp(
        states,
        entry(documents, key, () => ({ ...tally, ...noDocuments })),
        tally,
      )
    for (const [key, tally] of counts.withheld)
      entry(withheld, key, () => ({ ...tally, count: 0 })).count += tally.count
    for (const [key, tally] of counts.handled) entry(handled, key, () => ({ ...tally, uses: 0 })).uses += tally.uses
    for (const [key, tally] of counts.findings)
      entry(findings, key, () => ({ ...tally, count: 0 })).count += tally.count
    for (const [tag, tally] of counts.unknown) addUnknown(tag, tally)
    if (counts.hosts !== undefined) {
      hosts ??= new Map()
      for (const [host, references] of counts.hosts) addReferences(hosts, host, references)
    }
    if (counts.verification !== undefined) addVerification(counts.verification)
    conflicts.merge(counts.conflicts)
    stale.merge(counts.stale)
    errors.merge(counts.errors)
  }

  const plain = <Item>({ first, total }: Listing<Item>): Listing<Item> => ({ first, total })
  const lists = () => ({ conflicts: plain(conflicts), stale: plain(stale), errors: plain(errors) })

  return {
    addDocument,
    addFinding,
    addStale: stale.add,
    add,
    counts: () => ({ total, files, documents, withheld, handled, unknown, findings, hosts, verification, ...lists() }),
    result: () => ({
      total,
      documents: [...documents.values()].sort(
        (a, b) => compareStrings(a.type, b.type) || compareStrings(a.status, b.status),
      ),
      withheld: [...withheld.values()].sort(
        (a, b) => compareStrings(a.status, b.status) || Number(a.isProtected) - Number(b.isProtected),
      ),
      files,
      handled: [...handled.values()].filter(({ kind, name }) => kind === 'block' || !unknown.has(name)).sort(byUses),
      unknown: [...unknown].map(([name, tally]) => ({ kind: 'shortcode' as const, name, ...tally })).sort(byUses),
      repaired: findings.get('info shortcode-repaired')?.count ?? 0,
      media: hosts && mediaTally(hosts),
      verification,
      findings: [...findings.values()].sort(bySeverity),
      ...lists(),
    }),
  }
}

const located = (diagnostic: Diagnostic, file: string | undefined): Diagnostic =>
  file === undefined ? diagnostic : { file, ...diagnostic }

const outcomes = ['migrated', 'skipped', 'failed'] as const
const actions = ['create', 'update', 'unchanged', 'conflict'] as const
const states = ['written', 'unchanged', 'edited', 'skipped', 'failed'] as const satisfies readonly DocumentState[]

const noDocuments: Readonly<Record<DocumentState, number>> = {
  written: 0,
  unchanged: 0,
  edited: 0,
  skipped: 0,
  failed: 0,
}

function stateOf({ outcome, writes }: DocumentReport): DocumentState {
  if (outcome !== 'migrated') return outcome
  if (writes.some(({ action }) => action === 'conflict')) return 'edited'
  return writes.every(({ action }) => action === 'unchanged') ? 'unchanged' : 'written'
}

function entry<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = create()
  map.set(key, made)
  return made
}

function addUp<Key extends string>(
  keys: readonly Key[],
  into: Record<Key, number>,
  from: Readonly<Record<Key, number>>,
): void {
  for (const key of keys) into[key] += from[key]
}

export const byUses = (a: NameTally, b: NameTally): number =>
  b.uses - a.uses || compareStrings(a.name, b.name) || compareStrings(a.kind, b.kind)

const severities: readonly Severity[] = ['error', 'warning', 'info']

const bySeverity = (a: FindingTally, b: FindingTally): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.count - a.count || compareStrings(a.code, b.code)
