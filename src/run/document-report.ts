import type { MigratedDocument } from '../model/document.ts'
import { plainLine } from '../model/plain-text.ts'
import type { Post, PostSummary } from '../model/post.ts'
import type { DocumentReport } from '../model/run-report.ts'

/** Its findings are sorted. */
type Result = Pick<DocumentReport, 'outcome' | 'diagnostics'> & Partial<Pick<DocumentReport, 'writes'>>

/** What is undefined is not in the JSON; with a place for everything all reports have one shape. */
type WithPlaces<Fields> = { readonly [Key in keyof Fields]-?: Fields[Key] | undefined }

/** @param document None where nothing was made of the post. */
export function reportOf(
  post: PostSummary & Partial<Pick<Post, 'authors'>>,
  document: MigratedDocument | undefined,
  { outcome, diagnostics, writes = [] }: Result,
): DocumentReport {
  const report: WithPlaces<DocumentReport> = {
    key: post.source.key,
    file: post.source.file,
    id: post.id,
    type: post.type,
    status: post.status,
    title: plainLine(post.title),
    link: post.link || undefined,
    authors: unlessEmpty(post.authors),
    media: unlessEmpty(document?.media),
    outcome,
    writes,
    uses: document?.uses ?? [],
    diagnostics,
    verification: document?.verification,
    bodies: document?.bodies,
  }
  return report as DocumentReport
}

const unlessEmpty = <Item>(items: readonly Item[] | undefined): readonly Item[] | undefined =>
  items === undefined || items.length === 0 ? undefined : items
