import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { createDiagnostic } from '../diagnostics/format.ts'
import { migratePost } from '../migrate/migrate-post.ts'
import type { MigrateOptions } from '../migrate/options.ts'
import type { MigratedDocument } from '../model/document.ts'
import type { Post } from '../model/post.ts'
import type { SiteIndex } from '../model/site.ts'
import type { OutputFolder, PlannedWrite } from '../output/output-folder.ts'
import type { OutputFile } from '../output/plan.ts'
import type { DocumentPath } from './assign-documents.ts'
import { reportOf } from './document-report.ts'
import type { DocumentEvent } from './run-options.ts'

export interface DocumentContext {
  readonly index: SiteIndex
  readonly output: OutputFolder
  readonly options: MigrateOptions
}

/** One post, from its source to the disk. Throws only where the disk refuses. */
export async function migrateDocument(
  post: Post,
  path: DocumentPath,
  context: DocumentContext,
): Promise<DocumentEvent> {
  const site = context.index.siteOf(post)
  let document: MigratedDocument
  try {
    document = migratePost(post, { ...context.options, site })
  } catch (error) {
    // Nobody's document is worth the others: this one is reported, they go on.
    const reason = error instanceof Error ? error.message : String(error)
    const failure = createDiagnostic('post-failed', { reason }, placeOf(post))
    return { report: reportOf(post, { outcome: 'failed', diagnostics: [failure] }), writes: [] }
  }
  const writes: PlannedWrite[] = []
  for (const file of filesOf(document, path.path)) {
    const write = await context.output.plan(file)
    await context.output.apply(write)
    writes.push(write)
  }
  const entries = writes.map(({ entry }) => entry)
  const diagnostics: Diagnostic[] = [
    ...document.diagnostics,
    ...adjustments(post, path),
    ...entries.flatMap(({ path, action }) =>
      action === 'conflict' ? [createDiagnostic('file-edited', { path }, placeOf(post))] : [],
    ),
  ]
  const report = reportOf(post, { outcome: 'migrated', diagnostics, writes: entries, uses: document.uses })
  return { report, writes, document }
}

function filesOf({ post, content, sidecar }: MigratedDocument, path: string): OutputFile[] {
  const { key } = post.source
  const beside = sidecar ? [{ key, path: path.replace(/\.[^./]+$/, '.json'), content: sidecar }] : []
  return [{ key, path, content }, ...beside]
}

const adjustments = (post: Post, { wanted, path, reason }: DocumentPath): Diagnostic[] =>
  reason === undefined ? [] : [createDiagnostic('path-adjusted', { wanted, given: path, reason }, placeOf(post))]

const placeOf = ({ source: { file, line } }: Post) => ({ file, place: { line, column: 1 } })
