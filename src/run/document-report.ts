import { compareDiagnostics } from '../diagnostics/format.ts'
import type { MigratedDocument } from '../model/document.ts'
import { plainLine } from '../model/plain-text.ts'
import type { Post, PostSummary } from '../model/post.ts'
import type { DocumentReport } from '../model/run-report.ts'

type Result = Pick<DocumentReport, 'outcome' | 'diagnostics'> & Partial<Pick<DocumentReport, 'writes'>>

/** @param document None where nothing was made of the post. */
export const reportOf = (
  post: PostSummary & Partial<Pick<Post, 'authors'>>,
  document: MigratedDocument | undefined,
  { outcome, diagnostics, writes = [] }: Result,
): DocumentReport => ({
  key: post.source.key,
  file: post.source.file,
  ...(post.id === undefined ? {} : { id: post.id }),
  type: post.type,
  status: post.status,
  title: plainLine(post.title),
  ...(post.link && { link: post.link }),
  ...(post.authors && post.authors.length > 0 && { authors: post.authors }),
  ...(document !== undefined && document.media.length > 0 && { media: document.media }),
  outcome,
  writes,
  uses: document?.uses ?? [],
  diagnostics: diagnostics.toSorted(compareDiagnostics),
  ...(document?.verification && { verification: document.verification }),
  ...(document?.bodies && { bodies: document.bodies }),
})
