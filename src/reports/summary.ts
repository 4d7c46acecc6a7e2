import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import type { VerificationTally } from '../model/document.ts'
import type { DocumentReport, RunReport, WriteAction } from '../model/run-report.ts'
import type { Listing } from './listing.ts'
import { findingsOf, type Judge } from './reporter.ts'
import { byUses, createTally, type Tally } from './tally.ts'

type Outcome = DocumentReport['outcome']

/**
 * What became of a document on the disk.
 *
 * - `written`: a file of it was created or updated
 * - `unchanged`: all of it was there already
 * - `edited`: a person changed a file of it, which was left alone
 */
export type DocumentState = 'written' | 'unchanged' | 'edited' | Exclude<Outcome, 'migrated'>

/** Documents of one WordPress type and status. */
export interface DocumentTally extends Readonly<Record<DocumentState, number>> {
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
  /** Where it stands first; of uses that a baseline holds and others, where the first of the others stands. */
  readonly example: Diagnostic
  /** How many of them a baseline holds, where there is one that holds some. */
  readonly accepted?: number
}

export interface FindingTally {
  readonly severity: Severity
  readonly code: string
  readonly count: number
  /** How many of them a baseline holds, where there is one that holds some. */
  readonly accepted?: number
}

/** Pictures, sounds and films. A document that shows one twice shows one. */
export interface MediaTally {
  readonly references: number
  /** Where they lie, the most used first; none for addresses within the site. */
  readonly hosts: readonly { readonly host: string | undefined; readonly references: number }[]
}

/** Over all documents that were verified. */
export interface LossTally extends VerificationTally {
  /** Documents that miss something. */
  readonly documents: number
}

/** A run in numbers. Every list is in the order in which it is shown. */
export interface Summary extends Pick<RunReport, 'dryRun' | 'out' | 'inPlace'> {
  readonly total: Readonly<Record<Outcome, number>>
  readonly documents: readonly DocumentTally[]
  readonly withheld: readonly WithheldTally[]
  readonly files: Readonly<Record<WriteAction, number>>
  readonly conflicts: Listing<string>
  readonly stale: Listing<string>
  readonly handled: readonly NameTally[]
  readonly unknown: readonly UnknownTally[]
  /** Mends that shortcodes needed before they could be read. */
  readonly repaired: number
  /** None where no document tells. */
  readonly media: MediaTally | undefined
  /** None where the verifier ran over no document. */
  readonly verification: LossTally | undefined
  readonly findings: readonly FindingTally[]
  readonly errors: Listing<Diagnostic>
}

/** A run that is over, and the sum of it. */
export interface SummedRun {
  readonly report: RunReport
  readonly summary: Summary
}

/** @param tally Of the documents; without it, they are walked. It is gone on with. */
export function summarize(report: RunReport, tally = tallyOf(report.documents)): Summary {
  for (const diagnostic of report.diagnostics) tally.addFinding(diagnostic)
  for (const path of report.stale) tally.addStale(path)
  const { dryRun, out, inPlace } = report
  return { dryRun, out, ...(inPlace && { inPlace }), ...tally.result() }
}

/**
 * The sum of a run of which a baseline holds something: what it holds is counted as such, and none of the errors. Unknown
 * names of which it does not hold all uses go before the others: of a long list only the first are shown.
 */
export function setApartAccepted({ report, summary }: SummedRun, judge: Judge): Summary {
  const tally = createTally()
  for (const { diagnostic, isAccepted } of findingsOf(report, judge)) if (!isAccepted) tally.addFinding(diagnostic)
  const others = tally.result()
  const kind = ({ severity, code }: FindingTally): string => `${severity} ${code}`
  const counts = new Map(others.findings.map((finding) => [kind(finding), finding.count]))
  const unknown = new Map(others.unknown.map((name) => [name.name, name]))
  return {
    ...summary,
    findings: summary.findings.map((finding) =>
      withAccepted(finding, finding.count - (counts.get(kind(finding)) ?? 0)),
    ),
    unknown: summary.unknown
      .map(({ example, ...rest }) => {
        const other = unknown.get(rest.name)
        return withAccepted({ ...rest, example: other?.example ?? example }, rest.uses - (other?.uses ?? 0))
      })
      .sort((a, b) => unacceptedUses(b) - unacceptedUses(a) || byUses(a, b)),
    errors: others.errors,
  }
}

const withAccepted = <Counted extends Pick<FindingTally, 'accepted'>>(tally: Counted, accepted: number): Counted =>
  accepted === 0 ? tally : { ...tally, accepted }

/** How many the baseline does not hold. */
export const unacceptedUses = ({ uses, accepted = 0 }: UnknownTally): number => uses - accepted

/** What is held grows with the number of names and types, not with that of documents. */
function tallyOf(documents: Iterable<DocumentReport>): Tally {
  const tally = createTally()
  for (const document of documents) tally.addDocument(document)
  return tally
}
