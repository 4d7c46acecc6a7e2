import { disarmMarks } from './marks.ts'

/** A stretch of the body and the mark that stands for it while the body is read as HTML. */
export interface Milestone {
  readonly start: number
  readonly end: number
  readonly mark: string
}

/**
 * Comments of the author's own that look like marks are made to be none.
 *
 * @param milestones Apart from each other; those that begin at one place in the order in which they are to stand.
 */
export function placeMilestones(body: string, milestones: readonly Milestone[]): string {
  const sorted = [...milestones].sort((a, b) => a.start - b.start || a.end - b.end)
  const parts: string[] = []
  let at = 0
  for (const { start, end, mark } of sorted) {
    parts.push(disarmMarks(body.slice(at, start)), mark)
    at = end
  }
  parts.push(disarmMarks(body.slice(at)))
  return parts.join('')
}
