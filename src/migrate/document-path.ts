import type { PostSummary } from '../model/post.ts'
import { plain } from '../targets/plain.ts'

/** Parents of a page beyond this are no hierarchy but a loop. */
const deepest = 20

/** The path a document would like to have, relative to the output folder; `output/` settles collisions. */
export function documentPath(post: PostSummary, byId: (id: number) => PostSummary | undefined): string {
  const parents: string[] = []
  const seen = new Set<number | undefined>([post.id])
  for (let parent = parentOf(post); parent !== undefined && parents.length < deepest; parent = parentOf(parent)) {
    if (seen.has(parent.id)) break
    seen.add(parent.id)
    parents.unshift(parent.slug || `${parent.type}-${parent.id}`)
  }
  return plain.path(post, parents)

  function parentOf({ parent, type }: PostSummary): PostSummary | undefined {
    const found = parent === undefined || parent === 0 ? undefined : byId(parent)
    return found?.type === type ? found : undefined
  }
}
