import type { DocumentReport, RunReport } from '../../src/model/run-report.ts'
import { run } from '../../src/run/run.ts'
import type { RunEvents, RunOptions } from '../../src/run/run-options.ts'

type Gathered = Omit<RunReport, 'documents'> & { readonly documents: readonly DocumentReport[] }

/** A run whose few documents are gathered, and which is closed. */
export async function runToEnd(options: RunOptions, events?: RunEvents): Promise<Gathered> {
  const { report, close } = await run(options, events)
  const documents = [...report.documents]
  close()
  return { ...report, documents }
}
