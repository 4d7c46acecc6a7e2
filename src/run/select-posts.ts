import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { createDiagnostic } from '../diagnostics/format.ts'
import type { PostSummary } from '../model/post.ts'

export interface Selection {
  /** Post types; all when absent. */
  readonly types?: readonly string[] | undefined
  /** Statuses, `password`, or `any`. Where no status is among them, the default ones hold. */
  readonly status?: readonly string[] | undefined
}

/** What readers see, or are soon to see. Everything else was kept from them by somebody. */
const defaultStatuses = ['publish', 'future', 'draft']

/** Why a post is left out, or nothing where it is wanted. */
export function createSelection({ types, status = [] }: Selection): (post: PostSummary) => Diagnostic | undefined {
  const isAny = status.includes('any')
  const listed = status.filter((name) => name !== 'any' && name !== 'password')
  const statuses = new Set(listed.length > 0 ? listed : defaultStatuses)
  return (post) => {
    const where = { file: post.source.file, place: { line: post.source.line, column: 1 } }
    if (types !== undefined && !types.includes(post.type)) {
      return createDiagnostic('type-skipped', { type: post.type }, where)
    }
    if (isAny) return undefined
    if (!statuses.has(post.status)) return createDiagnostic('post-skipped', { status: post.status }, where)
    const isLocked = post.passwordProtected && !status.includes('password')
    return isLocked ? createDiagnostic('post-skipped', { status: 'password-protected' }, where) : undefined
  }
}
