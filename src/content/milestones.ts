import { disarmMarks, hasMarks } from './marks.ts'

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
  if (milestones.length === 0) return disarmMarks(body)
  const disarm = hasMarks(body) ? disarmMarks : undefined
  const parts: string[] = []
  let at = 0
  for (const { start, end, mark } of inOrder(milestones)) {
    const text = body.slice(at, start)
    parts.push(disarm === undefined ? text : disarm(text), mark)
    at = end
  }
  const text = body.slice(at)
  parts.push(disarm === undefined ? text : disarm(text))
  return parts.join('')
}

const compare = (a: Milestone, b: Milestone): number => a.start - b.start || a.end - b.end

/** Most come in order. */
function inOrder(milestones: readonly Milestone[]): readonly Milestone[] {
  for (let index = 1; index < milestones.length; index += 1)
    if (compare(milestones[index - 1]!, milestones[index]!) > 0) return [...milestones].sort(compare)
  return milestones
}
