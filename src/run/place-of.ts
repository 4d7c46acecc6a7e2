import type { PostSummary } from '../model/post.ts'

/** Where a document begins. */
export const placeOf = ({ source: { file, line } }: PostSummary) => ({ file, place: { line, column: 1 } })
