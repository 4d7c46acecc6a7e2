import { expect } from 'vitest'
import type { DocumentReport, RunReport } from '../../src/model/run-report.ts'
import { summarize } from '../../src/reports/summary.ts'
import { run } from '../../src/run/run.ts'
import type { RunEvents, RunOptions } from '../../src/run/run-options.ts'

type Gathered = Omit<RunReport, 'documents'> & { readonly documents: readonly DocumentReport[] }

/** A run whose few documents are gathered, and which is closed. What it has counted on its way must be the sum of them. */
export async function runToEnd(options: RunOptions, events?: RunEvents): Promise<Gathered> {
  const { report, summary, close } = await run(options, events)
  expect(summary).toEqual(summarize(report))
  const documents = [...report.documents]
  close()
  return { ...report, documents }
}
