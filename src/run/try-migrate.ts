import { createDiagnostic } from '../diagnostics/format.ts'
import { migratePost } from '../migrate/migrate-post.ts'
import type { MigrateOptions } from '../migrate/options.ts'
import type { MigratedDocument } from '../model/document.ts'
import type { Post } from '../model/post.ts'
import { reportOf } from './document-report.ts'
import { placeOf } from './place-of.ts'
import type { TaskResult } from './task.ts'

/** Nobody's document is worth the others: one that cannot be migrated is reported, they go on. */
export function tryMigrate(post: Post, options: MigrateOptions): MigratedDocument | TaskResult {
  try {
    return migratePost(post, options)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const failure = createDiagnostic('post-failed', { reason }, placeOf(post))
    const report = reportOf(post, undefined, { outcome: 'failed', diagnostics: [failure] })
    return { report, written: [], writes: [] }
  }
}
