import { describe, expect, it } from 'vitest'
import type { Post } from '../../src/model/post.ts'
import { SiteTags } from '../../src/run/site-tags.ts'
import { samplePost } from '../migrate/sample-post.ts'

function tagsOf(...posts: readonly Post[]): string[] {
  const tags = new SiteTags()
  for (const post of posts) tags.add(post)
  return [...tags.found]
}

const post = (body: string, key: string, given: Partial<Post> = {}): Post => ({
  ...samplePost(body, 'wordpress'),
  source: { file: 'export.xml', key, line: 1 },
  ...given,
})

describe('SiteTags', () => {
  it('takes a word that stands alone in three documents for a shortcode, and one that does not for a word', () => {
    expect(
      tagsOf(
        post('Tide.\n\n[clock]\n\n[clock]', 'a'),
        post('<p>[clock]</p>\n[map]', 'b'),
        post('See [map] and [clock].\n\n[map]', 'c'),
        post('[clock]\n\n[sic]', 'd'),
      ),
    ).toEqual(['clock'])
  })

  it('counts the versions of one post once', () => {
    const version = (key: string) => post('[clock]', key, { site: 'https://tide.example', id: 7 })
    expect(tagsOf(version('a'), version('b'), version('c'))).toEqual([])
  })
})
