import { resolve } from 'node:path'
import { compareDiagnostics, compareStrings, createDiagnostic } from '../diagnostics/format.ts'
import { checkFields } from '../migrate/check-fields.ts'
import type { PostSummary } from '../model/post.ts'
import type { DocumentReport, RunReport } from '../model/run-report.ts'
import type { SiteIndex } from '../model/site.ts'
import { openOutput } from '../output/output-folder.ts'
import { assignDocuments } from './assign-documents.ts'
import { reportOf } from './document-report.ts'
import { migrateDocument } from './migrate-document.ts'
import { readSource } from './read-source.ts'
import type { RunEvents, RunOptions } from './run-options.ts'
import { createSelection } from './select-posts.ts'

/**
 * Reads, migrates, plans and writes, one document after the other in the order of the source. What goes wrong with one
 * document is in its report; what makes the whole run impossible is thrown, after what was written so far has been
 * remembered.
 */
export async function run(options: RunOptions, events: RunEvents = {}): Promise<RunReport> {
  const { index, posts, diagnostics } = await readSource(options)
  checkFields(options.migrate, index.sites.values())
  const { selected, documents } = select(index, options)
  const paths = assignDocuments(selected, index)
  const output = await openOutput(resolve(options.cwd, options.out), options)
  events.started?.(selected.length)

  let stale: readonly string[] = []
  try {
    for await (const post of posts()) {
      if (options.signal?.aborted) break
      const path = paths.get(post.source.key)
      if (path === undefined) continue
      const event = await migrateDocument(post, path, { index, output, options: options.migrate })
      documents.push(event.report)
      await events.document?.(event)
    }
  } finally {
    stale = await output.finish()
  }
  return {
    version: 1,
    dryRun: options.dryRun,
    out: options.out,
    documents: documents.sort((a, b) => compareStrings(a.key, b.key)),
    // A run that was broken off cannot tell what it would have produced.
    stale: options.signal?.aborted ? [] : stale,
    diagnostics: diagnostics().sort(compareDiagnostics),
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
    const where = { file: post.source.file, place: { line: post.source.line, column: 1 } }
    const reason = createDiagnostic('post-duplicate', { id: post.id ?? 0, other }, where)
    return reportOf(post, { outcome: 'skipped', diagnostics: [reason] })
  })
  for (const post of posts) {
    const reason = refuse(post)
    if (reason === undefined) selected.push(post)
    else documents.push(reportOf(post, { outcome: 'skipped', diagnostics: [reason] }))
  }
  return { selected, documents }
}
