import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { isAtLeast } from '../diagnostics/format.ts'
import type { RunReport } from '../model/run-report.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'

export interface Threshold {
  /** Whether a file that would change is a finding too. */
  readonly check: boolean
  /** Severities, each with what is above it, and codes. */
  readonly failOn: readonly string[]
  /** How much may be lost: so many facts, or a share of all. Within it losses are no failures. */
  readonly maxLoss?: MaxLoss | undefined
}

export type MaxLoss = { readonly facts: number } | { readonly share: number }

/** What a finished run means to the shell. */
export function exitCodeFor(report: RunReport, { check, failOn, maxLoss }: Threshold): ExitCode {
  const documents = [...report.documents]
  const findings = [...report.diagnostics, ...documents.flatMap((document) => document.diagnostics)]
  const isPending = documents.some(({ writes }) => writes.some(({ action }) => action !== 'unchanged'))
  const isWithinBudget = maxLoss !== undefined && isWithin(report, maxLoss)
  const counted = isWithinBudget ? findings.filter(({ code }) => !lossCodes.has(code)) : findings
  const isFailure =
    counted.some((finding) => isAskedFor(finding, failOn)) ||
    (check && isPending) ||
    (maxLoss !== undefined && !isWithinBudget)
  return isFailure ? exitCodes.findings : exitCodes.done
}

/** What the verifier found missing. */
const lossCodes: ReadonlySet<string> = new Set([
  'text-lost',
  'link-lost',
  'image-lost',
  'embed-lost',
  'code-changed',
  'heading-lost',
  'table-cell-lost',
])

const severities: ReadonlySet<string> = new Set<Severity>(['error', 'warning', 'info'])

const isSeverity = (word: string): word is Severity => severities.has(word)

const isAskedFor = ({ code, severity }: Diagnostic, failOn: readonly string[]): boolean =>
  failOn.some((word) => (isSeverity(word) ? isAtLeast(severity, word) : word === code))

function isWithin({ documents }: RunReport, budget: MaxLoss): boolean {
  let facts = 0
  let lost = 0
  for (const { verification } of documents) {
    facts += verification?.facts ?? 0
    lost += verification?.lost ?? 0
  }
  return 'facts' in budget ? lost <= budget.facts : lost <= budget.share * facts
}

/** `12` facts, or `0.5%` of them. */
export function parseMaxLoss(value: string): MaxLoss | undefined {
  const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(value.trim())
  if (match === null) return undefined
  const amount = Number(match[1])
  if (match[2] === '%') return amount <= 100 ? { share: amount / 100 } : undefined
  return Number.isInteger(amount) ? { facts: amount } : undefined
}
