import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { createDiagnostic } from '../diagnostics/format.ts'
import type { PostSummary } from '../model/post.ts'
import type { SiteIndex } from '../model/site.ts'
import { reportOf } from './document-report.ts'
import { placeOf } from './place-of.ts'
import type { RunOptions } from './run-options.ts'
import { isInShard } from './shard.ts'
import type { TaskResult } from './task.ts'

/** The reports of posts that are not migrated: older versions of others, and those that were not selected. */
export function* skippedOf(
  { posts, duplicates }: Pick<SiteIndex, 'posts' | 'duplicates'>,
  refuse: (post: PostSummary) => Diagnostic | undefined,
  { shard }: RunOptions,
): Generator<TaskResult> {
  const isMine = ({ source: { key } }: PostSummary): boolean => shard === undefined || isInShard(key, shard)
  for (const { post, other } of duplicates)
    if (isMine(post))
      yield skipped(post, createDiagnostic('post-duplicate', { id: post.id ?? 0, other }, placeOf(post)))
  for (const post of posts) {
    const reason = refuse(post)
    if (reason !== undefined && isMine(post)) yield skipped(post, reason)
  }
}

const skipped = (post: PostSummary, reason: Diagnostic): TaskResult => ({
  report: reportOf(post, undefined, { outcome: 'skipped', diagnostics: [reason] }),
  written: [],
  writes: [],
})
