import { createDiagnostic } from '../diagnostics/format.ts'
import type { PostSummary } from '../model/post.ts'
import { reportOf } from './document-report.ts'
import { placeOf } from './place-of.ts'
import type { TaskResult } from './task.ts'

/** What is told of a document of which nothing was made. */
export function failedResult(post: PostSummary, error: unknown): TaskResult {
  const reason = error instanceof Error ? error.message : String(error)
  const finding = createDiagnostic('post-failed', { reason }, placeOf(post))
  return { report: reportOf(post, undefined, { outcome: 'failed', diagnostics: [finding] }), written: [], writes: [] }
}
