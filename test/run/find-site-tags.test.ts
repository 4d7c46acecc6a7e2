import { describe, expect, it } from 'vitest'
import type { Post } from '../../src/model/post.ts'
import { findSiteTags } from '../../src/run/find-site-tags.ts'
import { samplePost } from '../migrate/sample-post.ts'

async function* posts(...bodies: readonly string[]): AsyncGenerator<Post> {
  for (const body of bodies) yield samplePost(body, 'wordpress')
}

describe('findSiteTags', () => {
  it('takes a word that stands alone in three documents for a shortcode, and one that does not for a word', async () => {
    const tags = await findSiteTags(
      posts(
        'Tide.\n\n[clock]\n\n[clock]',
        '<p>[clock]</p>\n[map]',
        'See [map] and [clock].\n\n[map]',
        '[clock]\n\n[sic]',
      ),
    )
    expect([...tags]).toEqual(['clock'])
  })

  it('stops when it is told to', async () => {
    const controller = new AbortController()
    controller.abort()
    expect((await findSiteTags(posts('[a]', '[a]', '[a]'), controller.signal)).size).toBe(0)
  })
})
