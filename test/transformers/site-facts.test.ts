import { describe, expect, it } from 'vitest'
import { migratePost } from '../../src/migrate/migrate-post.ts'
import type { Post } from '../../src/model/post.ts'
import { emptySite } from '../../src/model/site.ts'

function migrate(value: string): { markdown: string; codes: readonly string[] } {
  const post: Post = {
    source: { file: 'a.xml', key: 'a', line: 1 },
    type: 'post',
    status: 'publish',
    passwordProtected: false,
    slug: 'a',
    title: 'A',
    body: { value, format: 'wordpress', start: { line: 1, column: 1 } },
    authors: [],
    terms: [],
    meta: {},
    commentCount: 0,
  }
  const site = { ...emptySite, url: 'https://oldhaven.example/blog/', title: 'Oldhaven' }
  const { markdown, diagnostics } = migratePost(post, { site })
  return { markdown, codes: diagnostics.map(({ code }) => code) }
}

describe('shortcodes that ask for the site', () => {
  it('link to a post by its id', () => {
    expect(migrate('See [su_permalink id="42"]our rates[/su_permalink].')).toEqual({
      markdown: 'See [our rates](https://oldhaven.example/blog/?p=42).\n',
      codes: [],
    })
  })

  it('leave a link where they showed another page', () => {
    expect(migrate('[insert page="house-rules" display="content"]')).toEqual({
      markdown: '[house-rules](https://oldhaven.example/blog/house-rules/)\n',
      codes: ['shortcode-dropped'],
    })
  })

  it('name the site, in a text and in an address', () => {
    expect(migrate('[bloginfo key="name"]: <a href="[site_url]about/">about us</a>').markdown).toBe(
      'Oldhaven: [about us](https://oldhaven.example/blog/about/)\n',
    )
  })
})
