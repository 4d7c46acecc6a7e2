import { compareDiagnostics } from '../diagnostics/format.ts'
import { plainLine } from '../model/plain-text.ts'
import type { PostSummary } from '../model/post.ts'
import type { DocumentReport } from '../model/run-report.ts'

type Result = Pick<DocumentReport, 'outcome' | 'diagnostics'> &
  Partial<Pick<DocumentReport, 'writes' | 'uses'>> & {
    readonly verification?: DocumentReport['verification'] | undefined
    readonly bodies?: DocumentReport['bodies'] | undefined
  }

export const reportOf = (
  post: PostSummary,
  { outcome, diagnostics, writes = [], uses = [], verification, bodies }: Result,
): DocumentReport => ({
  key: post.source.key,
  file: post.source.file,
  ...(post.id === undefined ? {} : { id: post.id }),
  type: post.type,
  status: post.status,
  title: plainLine(post.title),
  outcome,
  writes,
  uses,
  diagnostics: diagnostics.toSorted(compareDiagnostics),
  ...(verification && { verification }),
  ...(bodies && { bodies }),
})
