import { compareDiagnostics } from '../diagnostics/format.ts'
import { plainLine } from '../model/plain-text.ts'
import type { Post, PostSummary } from '../model/post.ts'
import type { DocumentReport } from '../model/run-report.ts'

type Result = Pick<DocumentReport, 'outcome' | 'diagnostics'> &
  Partial<Pick<DocumentReport, 'writes' | 'uses' | 'media'>> & {
    readonly verification?: DocumentReport['verification'] | undefined
  }

export const reportOf = (
  post: PostSummary & Partial<Pick<Post, 'authors'>>,
  { outcome, diagnostics, writes = [], uses = [], media = [], verification }: Result,
): DocumentReport => ({
  key: post.source.key,
  file: post.source.file,
  ...(post.id === undefined ? {} : { id: post.id }),
  type: post.type,
  status: post.status,
  title: plainLine(post.title),
  ...(post.link && { link: post.link }),
  ...(post.authors && post.authors.length > 0 && { authors: post.authors }),
  ...(media.length > 0 && { media }),
  outcome,
  writes,
  uses,
  diagnostics: diagnostics.toSorted(compareDiagnostics),
  ...(verification && { verification }),
})
