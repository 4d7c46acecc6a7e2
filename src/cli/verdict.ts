import type { MaxLoss } from '../config/max-loss.ts'
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { isAtLeast } from '../diagnostics/format.ts'
import { acceptedOf, type Baseline, emptyBaseline } from '../reports/baseline.ts'
import type { Judge } from '../reports/reporter.ts'
import type { FindingTally, SummedRun } from '../reports/summary.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'

export interface Threshold {
  /** Whether a file that would change is a finding too. */
  readonly check: boolean
  /** Severities, each with what is above it, and codes. */
  readonly failOn: readonly string[]
  /** How much may be lost: so many facts, or a share of all. Within it losses are no failures. */
  readonly maxLoss?: MaxLoss | undefined
  /** How many uses of shortcodes nobody knows there may be. Within it they are no failures. */
  readonly maxUnknown?: number | undefined
  /** What it holds is no failure, and uses up no budget. */
  readonly baseline?: Baseline | undefined
}

/** What a finished run means to the shell, and each finding of it to a report. */
export interface Verdict {
  readonly exitCode: ExitCode
  readonly judge: Judge
  /** Files that would change, where `--check` asked. */
  readonly pending: number
}

/** What the baseline holds is taken off the sum: only where it holds something are the documents walked. */
export function judgeRun({ report, summary }: SummedRun, threshold: Threshold): Verdict {
  const { check, failOn, baseline = emptyBaseline } = threshold
  const { create, update, conflict } = summary.files
  const pending = check ? create + update + conflict : 0
  const { facts, lost } = summary.verification ?? { facts: 0, lost: 0 }
  const tally: Tally = { facts, lost, unknown: 0, asked: { loss: 0, unknown: 0, other: 0 } }
  for (const finding of summary.findings) {
    const kind = budgetOf(finding)
    if (kind === 'unknown') tally.unknown += finding.count
    if (isAskedFor(finding, failOn)) tally.asked[kind] += finding.count
  }
  const accept = (diagnostics: readonly Diagnostic[], key?: string): void => {
    const accepted = acceptedOf(diagnostics, key, baseline)
    for (const [index, diagnostic] of diagnostics.entries()) {
      if (!accepted[index]) continue
      const kind = budgetOf(diagnostic)
      if (kind === 'loss') tally.lost -= weightOf(diagnostic)
      if (kind === 'unknown') tally.unknown--
      if (isAskedFor(diagnostic, failOn)) tally.asked[kind]--
    }
  }
  if (baseline.size > 0) {
    for (const { key, diagnostics } of report.documents) accept(diagnostics, key)
    accept(report.diagnostics)
  }

  const budgets = { loss: isLossWithin(tally, threshold), unknown: isUnknownWithin(tally, threshold), other: undefined }
  const isFailing = Object.values(budgets).includes(false) || pending > 0
  const isAsked = kinds.some((kind) => budgets[kind] === undefined && tally.asked[kind] > 0)
  return {
    exitCode: isFailing || isAsked ? exitCodes.findings : exitCodes.done,
    pending,
    judge(diagnostics, key) {
      const accepted = acceptedOf(diagnostics, key, baseline)
      return diagnostics.map((diagnostic, index) => {
        const isWithin = budgets[budgetOf(diagnostic)]
        const isAccepted = accepted[index] === true
        const counts = isWithin === undefined ? isAskedFor(diagnostic, failOn) : !isWithin
        return { diagnostic, isAccepted, isFailure: !isAccepted && counts }
      })
    },
  }
}

const kinds = ['loss', 'unknown', 'other'] as const
type Kind = (typeof kinds)[number]

interface Tally {
  facts: number
  /** Facts, without those that the baseline holds. */
  lost: number
  unknown: number
  /** Findings of `--fail-on` that the baseline does not hold. */
  readonly asked: Record<Kind, number>
}

/** What the verifier found missing. */
export const lossCodes: ReadonlySet<string> = new Set([
  'text-lost',
  'link-lost',
  'image-lost',
  'embed-lost',
  'code-changed',
  'heading-lost',
  'table-cell-lost',
])

/** Which budget a finding uses up. `shortcode-refused` uses up none: with `fail` somebody wants to hear of each. */
const budgetOf = ({ code }: Pick<FindingTally, 'code'>): Kind =>
  lossCodes.has(code) ? 'loss' : code === 'shortcode-unknown' ? 'unknown' : 'other'

/** So many facts a finding of the verifier stands for. */
const weightOf = ({ code, details }: Diagnostic): number => (code === 'text-lost' ? details.count : 1)

/** Nothing where nobody has set a budget. */
function isLossWithin({ facts, lost }: Tally, { maxLoss }: Threshold): boolean | undefined {
  if (maxLoss === undefined) return undefined
  return 'facts' in maxLoss ? lost <= maxLoss.facts : lost <= maxLoss.share * facts
}

const isUnknownWithin = ({ unknown }: Tally, { maxUnknown }: Threshold): boolean | undefined =>
  maxUnknown === undefined ? undefined : unknown <= maxUnknown

const severities: ReadonlySet<string> = new Set<Severity>(['error', 'warning', 'info'])

const isSeverity = (word: string): word is Severity => severities.has(word)

/** Whether `--fail-on` names it. */
export const isAskedFor = (
  { code, severity }: Pick<FindingTally, 'code' | 'severity'>,
  failOn: readonly string[],
): boolean => failOn.some((word) => (isSeverity(word) ? isAtLeast(severity, word) : word === code))
