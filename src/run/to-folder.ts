import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { compareDiagnostics, createDiagnostic } from '../diagnostics/format.ts'
import type { MigrateOptions } from '../migrate/options.ts'
import type { MigratedDocument } from '../model/document.ts'
import type { Post } from '../model/post.ts'
import { createWriter, type PendingWrite, type PlannedWrite } from '../output/file-writer.ts'
import type { WrittenFile } from '../output/output-folder.ts'
import type { OutputFile } from '../output/plan.ts'
import { reportOf } from './document-report.ts'
import { placeOf } from './place-of.ts'
import { sidecarPath } from './sidecar-path.ts'
import type { FolderTarget, ReadTask, TaskResult, WorkOptions } from './task.ts'
import { tryMigrate } from './try-migrate.ts'
import { asUndisturbed } from './undisturbed.ts'

/** A document whose text is made and whose files are not written. */
export interface Prepared {
  readonly toWrite: readonly WrittenFile[]
  /** Throws an `OutputError` where the disk refuses. */
  finish(): TaskResult
}

/** Documents become files of their own in the output folder. */
export function createFolderTask(options: WorkOptions): (task: ReadTask, migrate: MigrateOptions) => Prepared {
  const writer = createWriter(options)
  return ({ post, target }, migrate) => {
    if (!('wanted' in target)) throw new Error(`no path for \`${post.source.key}\``)
    const document = tryMigrate(post, migrate)
    if ('report' in document) return { toWrite: [], finish: () => document }
    const writes: PendingWrite[] = []
    const written: WrittenFile[] = []
    const toWrite: WrittenFile[] = []
    for (const file of filesOf(document, target)) {
      const write = writer.plan(file, target.known?.[file.path] ?? [])
      writes.push(write)
      const { path, key, action } = write.entry
      if (action === 'conflict') continue
      const own = { path, hash: write.hash, key }
      written.push(own)
      if (action !== 'unchanged') toWrite.push(own)
    }
    return {
      toWrite,
      finish: () => {
        for (const write of writes) writer.apply(write)
        const diagnostics = findingsOf(document, post, target, writes)
        const entries = writes.map(({ entry, hash }) => asUndisturbed(entry, hash, target.noted?.[entry.path]))
        const report = reportOf(post, document, { outcome: 'migrated', diagnostics, writes: entries })
        return { report, written, writes: options.texts ? writes.map(shown) : [] }
      },
    }
  }
}

/** What crosses between threads. */
const shown = ({ entry, content, hash, before }: PlannedWrite): PlannedWrite => ({ entry, content, hash, before })

function filesOf({ post, content, sidecar }: MigratedDocument, { path }: FolderTarget): OutputFile[] {
  const { key } = post.source
  const files = [{ key, path, content }]
  if (sidecar !== undefined) files.push({ key, path: sidecarPath(path), content: sidecar })
  return files
}

/** Those of the document, sorted as they are, and among them what became of its files. */
function findingsOf(
  { diagnostics }: MigratedDocument,
  post: Post,
  target: FolderTarget,
  writes: readonly PlannedWrite[],
): readonly Diagnostic[] {
  const added: Diagnostic[] = []
  addAdjustment(post, target, added)
  addConflicts(post, writes, added)
  return added.length === 0 ? diagnostics : [...diagnostics, ...added].sort(compareDiagnostics)
}

function addAdjustment(post: Post, { wanted, path, reason }: FolderTarget, diagnostics: Diagnostic[]): void {
  if (reason === undefined) return
  diagnostics.push(createDiagnostic('path-adjusted', { wanted, given: path, reason }, placeOf(post)))
}

function addConflicts(post: Post, writes: readonly PlannedWrite[], diagnostics: Diagnostic[]): void {
  for (const { entry } of writes)
    if (entry.action === 'conflict')
      diagnostics.push(createDiagnostic('file-edited', { path: entry.path }, placeOf(post)))
}
