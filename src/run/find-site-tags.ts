import { loneTags } from '../migrate/lone-tags.ts'
import type { Post } from '../model/post.ts'

/** In so many documents a bare word in brackets must stand alone to be a shortcode of the site. */
const enough = 3

/**
 * The tags that only the site as a whole gives away: `[contact]` alone on a line of one page is a word, of five it is a
 * shortcode. Reads all bodies, and keeps nothing of them but these words.
 */
export async function findSiteTags(posts: AsyncIterable<Post>, signal?: AbortSignal): Promise<ReadonlySet<string>> {
  const documents = new Map<string, number>()
  for await (const { body } of posts) {
    if (signal?.aborted) break
    for (const tag of loneTags(body.value)) documents.set(tag, (documents.get(tag) ?? 0) + 1)
  }
  return new Set([...documents].filter(([, count]) => count >= enough).map(([tag]) => tag))
}
