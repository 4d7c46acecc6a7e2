import { resolve } from 'node:path'
import { createDiagnostic } from '../diagnostics/format.ts'
import { checkFields } from '../migrate/check-fields.ts'
import type { MigratedDocument } from '../model/document.ts'
import type { Post, PostSummary } from '../model/post.ts'
import type { SiteIndex } from '../model/site.ts'
import { openOutput, type PlannedWrite } from '../output/output-folder.ts'
import type { OutputFile } from '../output/plan.ts'
import { assignDocuments, type DocumentPath } from './assign-documents.ts'
import type { Destination } from './destination.ts'
import { reportOf } from './document-report.ts'
import type { RunOptions } from './run-options.ts'
import { isFiltered } from './select-posts.ts'
import { placeOf, tryMigrate } from './try-migrate.ts'

/** Documents become files of their own in the output folder. */
export async function intoFolder(
  selected: readonly PostSummary[],
  index: SiteIndex,
  options: RunOptions,
): Promise<Destination> {
  checkFields(options.migrate, index.sites.values())
  const paths = assignDocuments(selected, index)
  const output = await openOutput(resolve(options.cwd, options.out), options)
  const known = new Set(index.posts.map(({ source }) => source.key))

  return {
    async migrate(post) {
      const path = paths.get(post.source.key) ?? { path: post.source.key, wanted: post.source.key }
      const document = tryMigrate(post, index, options.migrate)
      if ('writes' in document) return document
      const writes: PlannedWrite[] = []
      for (const file of filesOf(document, path.path)) {
        const write = await output.plan(file)
        await output.apply(write)
        writes.push(write)
      }
      const entries = writes.map(({ entry }) => entry)
      const diagnostics = [...document.diagnostics, ...adjustments(post, path), ...conflicts(post, writes)]
      const { uses, verification, bodies } = document
      const report = reportOf(post, { outcome: 'migrated', diagnostics, writes: entries, uses, verification, bodies })
      return { report, writes, document }
    },
    // What this run leaves out may be somebody's wish of an earlier one; what the source has lost is nobody's.
    finish: () => output.finish((key) => paths.has(key) || (!known.has(key) && !isFiltered(options))),
  }
}

function filesOf({ post, content, sidecar }: MigratedDocument, path: string): OutputFile[] {
  const { key } = post.source
  const beside = sidecar ? [{ key, path: path.replace(/\.[^./]+$/, '.json'), content: sidecar }] : []
  return [{ key, path, content }, ...beside]
}

const adjustments = (post: Post, { wanted, path, reason }: DocumentPath) =>
  reason === undefined ? [] : [createDiagnostic('path-adjusted', { wanted, given: path, reason }, placeOf(post))]

const conflicts = (post: Post, writes: readonly PlannedWrite[]) =>
  writes.flatMap(({ entry: { path, action } }) =>
    action === 'conflict' ? [createDiagnostic('file-edited', { path }, placeOf(post))] : [],
  )
