import { createPacker } from './packed-site.ts'
import type { ReadSource } from './read-source.ts'
import type { Targets } from './targets.ts'
import type { Task } from './task.ts'

/** What is to be done of what the source holds, in its order. */
export async function* tasksFor(
  { located, index }: Pick<ReadSource, 'located' | 'index'>,
  targets: Targets,
  isDone: (key: string) => boolean,
  signal: AbortSignal | undefined,
): AsyncGenerator<Task> {
  const pack = createPacker()
  for await (const post of located()) {
    if (signal?.aborted) return
    const { key } = post.source
    if (targets.has(key) && !isDone(key)) yield { post, site: pack(index.siteOf(post)), target: targets.of(post) }
  }
}
