import type { Severity } from '../diagnostics/diagnostic.ts'
import { isAtLeast } from '../diagnostics/format.ts'
import type { RunReport } from '../model/run-report.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'

export interface Threshold {
  /** Whether a file that would change is a finding too. */
  readonly check: boolean
  readonly failOn: Severity
}

/** What a finished run means to the shell. */
export function exitCodeFor({ documents, diagnostics }: RunReport, { check, failOn }: Threshold): ExitCode {
  const findings = [...diagnostics, ...documents.flatMap((document) => document.diagnostics)]
  const isPending = documents.some(({ writes }) => writes.some(({ action }) => action !== 'unchanged'))
  const isFailure = findings.some(({ severity }) => isAtLeast(severity, failOn)) || (check && isPending)
  return isFailure ? exitCodes.findings : exitCodes.done
}
