import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { compareDiagnostics, compareStrings, isAtLeast } from '../diagnostics/format.ts'
import type { DocumentReport } from '../model/run-report.ts'
import { createListing } from './listing.ts'
import type { DocumentState, DocumentTally, FindingTally, NameTally, Summary, WithheldTally } from './summary.ts'

/** How many of a long list are held; other reports have all of it. */
const kept = { hosts: 5, paths: 5, errors: 5 }

type Mutable<Fields> = { -readonly [Key in keyof Fields]: Fields[Key] }

export interface Tally {
  addDocument(document: DocumentReport): void
  addFinding(diagnostic: Diagnostic): void
  addStale(path: string): void
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
  const hosts = new Map<string | undefined, number>()
  const verification = { facts: 0, lost: 0, documents: 0 }
  const conflicts = createListing(kept.paths, compareStrings)
  const stale = createListing(kept.paths, compareStrings)
  const errors = createListing(kept.errors, compareDiagnostics)
  let isVerified = false
  let tellsMedia = false

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
      addFinding({ file, ...diagnostic })
      if (diagnostic.code === 'post-skipped') addWithheld(status, diagnostic.details.status === 'password-protected')
    }
    tellsMedia ||= media !== undefined
    for (const address of media ?? []) {
      const host = hostOf(address)
      hosts.set(host, (hosts.get(host) ?? 0) + 1)
    }
    if (document.verification !== undefined) addVerification(document.verification)
  }

  function addVerification({ facts, lost }: NonNullable<DocumentReport['verification']>): void {
    isVerified = true
    verification.facts += facts
    verification.lost += lost
    if (lost > 0) verification.documents++
  }

  const addWithheld = (status: string, isProtected: boolean): void => {
    entry(withheld, JSON.stringify([status, isProtected]), () => ({ status, isProtected, count: 0 })).count++
  }

  function addFinding(diagnostic: Diagnostic): void {
    const { severity, code } = diagnostic
    entry(findings, `${severity} ${code}`, () => ({ severity, code, count: 0 })).count++
    if (isAtLeast(severity, 'error')) errors.add(diagnostic)
    // The findings know what was unknown; an outcome does not: `dropped` may be a transformer's wish or a policy.
    if (diagnostic.code === 'shortcode-unknown' || diagnostic.code === 'shortcode-refused') {
      const seen = entry(unknown, diagnostic.details.tag, () => ({ uses: 0, example: diagnostic }))
      seen.uses++
      if (compareDiagnostics(diagnostic, seen.example) < 0) seen.example = diagnostic
    }
  }

  return {
    addDocument,
    addFinding,
    addStale: stale.add,
    result: () => ({
      total,
      documents: [...documents.values()].sort(
        (a, b) => compareStrings(a.type, b.type) || compareStrings(a.status, b.status),
      ),
      withheld: [...withheld.values()].sort(
        (a, b) => compareStrings(a.status, b.status) || Number(a.isProtected) - Number(b.isProtected),
      ),
      files,
      conflicts,
      stale,
      handled: [...handled.values()].filter(({ kind, name }) => kind === 'block' || !unknown.has(name)).sort(byUses),
      unknown: [...unknown].map(([name, tally]) => ({ kind: 'shortcode' as const, name, ...tally })).sort(byUses),
      repaired: findings.get('info shortcode-repaired')?.count ?? 0,
      media: tellsMedia ? mediaTally(hosts) : undefined,
      verification: isVerified ? verification : undefined,
      findings: [...findings.values()].sort(bySeverity),
      errors,
    }),
  }
}

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

/** `//host/path` has a host too. */
function hostOf(address: string): string | undefined {
  const absolute = address.startsWith('//') ? `https:${address}` : address
  return (URL.canParse(absolute) && new URL(absolute).host) || undefined
}

function mediaTally(hosts: ReadonlyMap<string | undefined, number>): NonNullable<Summary['media']> {
  const list = [...hosts].map(([host, references]) => ({ host, references }))
  return {
    references: list.reduce((sum, { references }) => sum + references, 0),
    hosts: list
      .sort((a, b) => b.references - a.references || compareStrings(a.host ?? '', b.host ?? ''))
      .slice(0, kept.hosts),
  }
}

const byUses = (a: NameTally, b: NameTally): number =>
  b.uses - a.uses || compareStrings(a.name, b.name) || compareStrings(a.kind, b.kind)

const severities: readonly Severity[] = ['error', 'warning', 'info']

const bySeverity = (a: FindingTally, b: FindingTally): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.count - a.count || compareStrings(a.code, b.code)
