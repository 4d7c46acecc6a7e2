import type { Severity } from '../../diagnostics/diagnostic.ts'
import type { Outcome, ShortcodeUse, VerificationTally } from '../../model/document.ts'
import type { Place } from '../../model/place.ts'
import type { DocumentBodies, DocumentReport, Shard, WriteEntry } from '../../model/run-report.ts'

/** What the page is told of the run. Types only: they are what the report and its page agree on. */
export interface RunData {
  readonly dryRun: boolean
  readonly out: string
  readonly inPlace: boolean
  readonly shard?: Shard
  /** Whether the texts of the documents are in the page. */
  readonly bodies: boolean
  /** Findings that belong to no document. */
  readonly findings: readonly FindingData[]
  readonly stale: readonly string[]
  readonly steps: readonly string[]
  /** What to do about a finding, by code. */
  readonly help: Readonly<Record<string, string>>
}

export interface FindingData {
  readonly severity: Severity
  readonly code: string
  readonly message: string
  readonly file?: string
  readonly place?: Place
  /** The baseline holds it. */
  readonly accepted?: true
}

export type FindingCount = readonly [severity: Severity, code: string, count: number]
export type UseCount = readonly [kind: ShortcodeUse['kind'], name: string, outcome: Outcome, count: number]

/** A line of the list: all that overview and filters need, for every document at once. */
export interface RowData {
  readonly key: string
  readonly title: string
  readonly type: string
  readonly status: string
  readonly outcome: DocumentReport['outcome']
  /** Where it went, or where it comes from. */
  readonly path: string
  readonly action?: WriteEntry['action']
  readonly findings: readonly FindingCount[]
  /** Those of them that the baseline holds; none where it holds none. */
  readonly accepted?: readonly FindingCount[]
  readonly uses: readonly UseCount[]
  /** Tags that nobody knew, and how often. */
  readonly unknown: readonly (readonly [name: string, count: number])[]
  readonly verification?: VerificationTally
}

/** The rest of a document. It is read when somebody opens it. */
export interface DocumentData {
  readonly file: string
  readonly id?: number
  readonly link?: string
  readonly authors: readonly string[]
  readonly media: readonly string[]
  readonly writes: readonly Pick<WriteEntry, 'path' | 'action'>[]
  readonly findings: readonly FindingData[]
  readonly uses: readonly ShortcodeUse[]
  readonly bodies?: DocumentBodies
}
