import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { createDiagnostic } from '../diagnostics/format.ts'
import type { PostSummary } from '../model/post.ts'
import type { SourceOptions } from './run-options.ts'

export interface Selection {
  /** Nothing is published by changing a file where it stands: without a status every one is meant. */
  readonly inPlace?: boolean | undefined
  /** Post types; all when absent. */
  readonly types?: readonly string[] | undefined
  /** Statuses, `password`, or `any`. Where no status is among them, the default ones hold. */
  readonly status?: readonly string[] | undefined
}

type Filters = Pick<SourceOptions, 'include' | 'exclude'>

/** What readers see, or are soon to see. Everything else was kept from them by somebody. */
const defaultStatuses = ['publish', 'future', 'draft']

/** Whether somebody asked for a part of what there is. */
export const isFiltered = ({ types, status, include, exclude }: Selection & Filters): boolean =>
  [types, status, include, exclude].some((filter) => filter !== undefined && filter.length > 0)

/** Why a post is left out, or nothing where it is wanted. */
export function createSelection({
  types,
  inPlace,
  status = inPlace ? ['any'] : [],
}: Selection): (post: PostSummary) => Diagnostic | undefined {
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
