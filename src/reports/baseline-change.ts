import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { plural } from '../model/plural.ts'
import type { RunReport } from '../model/run-report.ts'
import { type AcceptedFinding, acceptedFinding, type Baseline, identityOf } from './baseline.ts'

/** What a run finds, held against what was accepted. */
export interface BaselineChange {
  /** As it is to be, when all that was found is accepted and what was not found is not. */
  readonly baseline: Baseline
  readonly added: number
  /** Accepted findings that are not there any more. */
  readonly fixed: number
}

export interface BaselineQuestion {
  /** Which findings are worth accepting. */
  readonly isWanted: (diagnostic: Diagnostic) => boolean
  /** Whether the run saw all there is. If not, what it did not see stays accepted. */
  readonly isWhole: boolean
}

export function compareWithBaseline(
  report: RunReport,
  before: Baseline,
  { isWanted, isWhole }: BaselineQuestion,
): BaselineChange {
  const after = new Map<string, AcceptedFinding>()
  const accept = (diagnostics: readonly Diagnostic[], key?: string) => {
    for (const diagnostic of diagnostics) {
      const finding = acceptedFinding(diagnostic, key)
      const identity = identityOf(finding)
      if (!isWanted(diagnostic) && !before.has(identity)) continue
      after.set(identity, { ...finding, count: (after.get(identity)?.count ?? 0) + 1 })
    }
  }
  const unseen = new Set([...before.values()].map(({ document }) => document))
  for (const { key, diagnostics, outcome } of report.documents) {
    accept(diagnostics, key)
    if (outcome !== 'skipped') unseen.delete(key)
  }
  accept(report.diagnostics)
  if (!isWhole) {
    for (const [identity, finding] of before)
      if (unseen.has(finding.document) && !after.has(identity)) after.set(identity, finding)
  }
  return { baseline: after, added: surplus(after, before), fixed: surplus(before, after) }
}

/** How many findings one holds beyond the other. */
function surplus(one: Baseline, other: Baseline): number {
  let sum = 0
  for (const [identity, { count }] of one) sum += Math.max(0, count - (other.get(identity)?.count ?? 0))
  return sum
}

/** For people, behind the summary of the run. Empty where the baseline holds just what was found. */
export function renderBaselineChange(
  { baseline, added, fixed }: BaselineChange,
  { file, isWritten }: { readonly file: string; readonly isWritten: boolean },
): string {
  const all = [...baseline.values()].reduce((sum, { count }) => sum + count, 0)
  if (isWritten) return `Baseline ${file}: ${plural(all, 'finding')} accepted, ${added} of them new, ${fixed} fixed.\n`
  const lines = [
    ...(added > 0 ? [`${plural(added, 'finding')} that ${file} does not hold.`] : []),
    ...(fixed > 0
      ? [`${plural(fixed, 'finding')} of ${file} fixed: write it again with \`--update-baseline\` to keep them so.`]
      : []),
  ]
  return lines.map((line) => `${line}\n`).join('')
}
