import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { createDiagnostic } from '../diagnostics/format.ts'
import type { MigrateOptions } from '../migrate/options.ts'
import type { Post } from '../model/post.ts'
import { applyInPlace, planInPlace, type Refusal } from '../output/in-place.ts'
import { reportOf } from './document-report.ts'
import { placeOf } from './place-of.ts'
import type { ReadTask, TaskResult, WorkOptions } from './task.ts'
import type { Prepared } from './to-folder.ts'
import { tryMigrate } from './try-migrate.ts'

/** Documents are written back over their own files. */
export function createInPlaceTask({
  dryRun,
  texts,
}: WorkOptions): (task: ReadTask, migrate: MigrateOptions) => Prepared {
  return ({ post, target }, migrate) => {
    if (!('root' in target)) throw new Error(`no file for \`${post.source.key}\``)
    const document = tryMigrate(post, migrate)
    if ('report' in document) return { toWrite: [], finish: () => document }
    return {
      toWrite: [],
      finish: () => {
        const write = planInPlace(target, document.content)
        if (typeof write === 'string') return leftAlone(post, write)
        if (!dryRun) applyInPlace(target, write)
        const { diagnostics } = document
        const report = reportOf(post, document, { outcome: 'migrated', diagnostics, writes: [write.entry] })
        return { report, written: [], writes: texts ? [write] : [] }
      },
    }
  }
}

const reasons: Readonly<Record<Exclude<Refusal, 'link'>, string>> = {
  encoding: 'it is not UTF-8',
  edited: 'it was changed while it was read',
}

function leftAlone(post: Post, refusal: Refusal): TaskResult {
  const path = post.source.file
  const finding: Diagnostic =
    refusal === 'link'
      ? createDiagnostic('link-left', { path }, placeOf(post))
      : createDiagnostic('file-left', { path, reason: reasons[refusal] }, placeOf(post))
  const outcome = refusal === 'link' ? 'skipped' : 'failed'
  return { report: reportOf(post, undefined, { outcome, diagnostics: [finding] }), written: [], writes: [] }
}
