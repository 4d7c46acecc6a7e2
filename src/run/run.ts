import { compareDiagnostics, compareStrings, createDiagnostic } from '../diagnostics/format.ts'
import type { PostSummary } from '../model/post.ts'
import type { DocumentReport, RunReport } from '../model/run-report.ts'
import type { SiteIndex } from '../model/site.ts'
import { reportOf } from './document-report.ts'
import { inPlace } from './in-place.ts'
import { intoFolder } from './into-folder.ts'
import { readSource } from './read-source.ts'
import type { RunEvents, RunOptions } from './run-options.ts'
import { createSelection } from './select-posts.ts'
import { placeOf } from './try-migrate.ts'

/**
 * Reads, migrates, plans and writes, one document after the other in the order of the source. What goes wrong with one
 * document is in its report; what makes the whole run impossible is thrown, after what was written so far has been
 * remembered.
 */
export async function run(options: RunOptions, events: RunEvents = {}): Promise<RunReport> {
  const source = await readSource(options)
  // Half an index knows neither paths nor references.
  if (options.signal?.aborted) return reportFor(options, {})
  const { selected, documents } = select(source.index, options)
  const informed = { ...options, migrate: { ...options.migrate, siteTags: source.siteTags } }
  const destination = options.inPlace
    ? inPlace(selected, source, informed)
    : await intoFolder(selected, source.index, informed)
  events.started?.(selected.length)

  const wanted = new Set(selected.map(({ source: { key } }) => key))
  let stale: readonly string[] = []
  try {
    for await (const post of source.posts()) {
      if (options.signal?.aborted) break
      if (!wanted.has(post.source.key)) continue
      const event = await destination.migrate(post)
      documents.push(event.report)
      await events.document?.(event)
    }
  } finally {
    stale = await destination.finish()
  }
  // A run that was broken off cannot tell what it would have produced.
  return reportFor(options, {
    documents,
    stale: options.signal?.aborted ? [] : stale,
    diagnostics: source.diagnostics(),
  })
}

function reportFor(
  { dryRun, out, inPlace }: RunOptions,
  {
    documents = [],
    stale = [],
    diagnostics = [],
  }: Partial<Omit<RunReport, 'documents'>> & { readonly documents?: readonly DocumentReport[] },
): RunReport {
  return {
    version: 1,
    dryRun,
    ...(inPlace ? { out: '.', inPlace } : { out }),
    documents: documents.toSorted((a, b) => compareStrings(a.key, b.key)),
    stale,
    diagnostics: diagnostics.toSorted(compareDiagnostics),
  }
}

/** The posts that are wanted, and the reports of the others. */
function select(
  { posts, duplicates }: SiteIndex,
  options: RunOptions,
): { selected: PostSummary[]; documents: DocumentReport[] } {
  const refuse = createSelection(options)
  const selected: PostSummary[] = []
  const documents = duplicates.map(({ post, other }): DocumentReport => {
    const reason = createDiagnostic('post-duplicate', { id: post.id ?? 0, other }, placeOf(post))
    return reportOf(post, { outcome: 'skipped', diagnostics: [reason] })
  })
  for (const post of posts) {
    const reason = refuse(post)
    if (reason === undefined) selected.push(post)
    else documents.push(reportOf(post, { outcome: 'skipped', diagnostics: [reason] }))
  }
  return { selected, documents }
}
