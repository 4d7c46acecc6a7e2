import { migratePost } from '../migrate/migrate-post.ts'
import type { MigrateOptions } from '../migrate/options.ts'
import type { MigratedDocument } from '../model/document.ts'
import type { Post } from '../model/post.ts'
import { failedResult } from './failed-result.ts'
import type { TaskResult } from './task.ts'

/** Nobody's document is worth the others: one that cannot be migrated is reported, they go on. */
export function tryMigrate(post: Post, options: MigrateOptions): MigratedDocument | TaskResult {
  try {
    return migratePost(post, options)
  } catch (error) {
    return failedResult(post, error)
  }
}
