import { describe, expect, it } from 'vitest'
import { placesOf, readFiles } from './read-inputs.ts'
import { item, wxr } from './wxr.ts'

const post = {
  id: 7,
  date: '2021-07-17T01:30:00',
  date_gmt: '2021-07-16T23:30:00',
  modified: '2022-01-02T10:00:00',
  modified_gmt: '2022-01-02T09:00:00',
  slug: 'larch',
  status: 'publish',
  type: 'post',
  link: 'https://blog.example/larch/',
  title: { rendered: 'Larch &#038; pine' },
  content: { rendered: '<p>Rendered</p>', protected: false },
  excerpt: { rendered: '<p>Short</p>\n' },
  author: 3,
  featured_media: 9,
  sticky: false,
  meta: { colour: 'green', sizes: [1, 2], none: '' },
  _links: { self: [{ href: 'https://blog.example/wp-json/wp/v2/posts/7' }] },
  _embedded: {
    author: [{ id: 3, name: 'Ada L.', slug: 'ada' }],
    'wp:featuredmedia': [
      {
        id: 9,
        source_url: 'https://blog.example/p.jpg',
        alt_text: 'A larch',
        title: { rendered: 'P' },
        mime_type: 'image/jpeg',
      },
    ],
    'wp:term': [
      [{ id: 1, name: 'Trees', slug: 'trees', taxonomy: 'category' }],
      [{ id: 2, name: 'old', slug: 'old', taxonomy: 'post_tag' }],
    ],
  },
}

describe('a dump of the REST API', () => {
  it('yields a post with everything that stands in it', async () => {
    const text = JSON.stringify(post, null, 2)
    const { posts, index, diagnostics } = await readFiles({ 'a.json': text })
    expect(diagnostics).toEqual([])
    expect(posts).toEqual([
      {
        source: { file: 'a.json', key: 'a.json#7', line: 1 },
        site: 'https://blog.example',
        id: 7,
        type: 'post',
        status: 'publish',
        passwordProtected: false,
        slug: 'larch',
        title: 'Larch &#038; pine',
        date: '2021-07-17T01:30:00+02:00',
        modified: '2022-01-02T10:00:00+01:00',
        link: 'https://blog.example/larch/',
        excerpt: '<p>Short</p>\n',
        authors: [{ login: 'ada', name: 'Ada L.' }],
        terms: [
          { taxonomy: 'category', slug: 'trees', name: 'Trees' },
          { taxonomy: 'post_tag', slug: 'old', name: 'old' },
        ],
        meta: { _thumbnail_id: ['9'], colour: ['green'], sizes: ['1', '2'] },
        commentCount: 0,
        body: { value: '<p>Rendered</p>', format: 'html', start: { line: 15, column: 18 } },
      },
    ])
    expect(index.sites.get('https://blog.example')?.attachments.get(9)).toMatchObject({
      url: 'https://blog.example/p.jpg',
      alt: 'A larch',
    })
  })

  it('prefers what is stored to what was shown', async () => {
    const edit = {
      id: 1,
      title: { raw: 'A & B', rendered: 'A &amp; B' },
      content: { rendered: '<p>x</p>', raw: 'x\n\ny' },
      status: 'private',
      password: 'p',
    }
    const { posts } = await readFiles({ 'a.json': JSON.stringify(edit) })
    expect(posts).toMatchObject([
      { title: 'A & B', status: 'private', passwordProtected: true, body: { value: 'x\n\ny', format: 'wordpress' } },
    ])
  })

  it('may be an array of posts and media, each at its line', async () => {
    const media = { ...post._embedded['wp:featuredmedia'][0], id: 4, _links: post._links }
    const list = [{ ...post, id: 1 }, { content: { rendered: 'a "quoted" \\ text' } }, media]
    const text = list.map((one) => JSON.stringify(one)).join(',\n')
    const { posts, index, diagnostics } = await readFiles({ 'a.json': `[\n${text}\n]` })
    expect(diagnostics).toEqual([])
    expect(posts.map(({ source }) => [source.key, source.line])).toEqual([
      ['a.json#1', 2],
      ['a.json#item-2', 3],
    ])
    expect(posts[1]?.body.start).toEqual({ line: 3, column: '{"content":{"rendered":"'.length + 1 })
    expect([...(index.sites.get('https://blog.example')?.attachments.keys() ?? [])]).toEqual([9, 4])
  })

  it('is one site with an export of the same', async () => {
    const dump = JSON.stringify({ ...post, guid: { rendered: 'https://blog.example/?p=7&#038;x' } })
    const same = '<guid isPermaLink="false">https://blog.example/?p=7&amp;x</guid>'
    const read = await readFiles({ 'a.json': dump, 'b.xml': wxr([item(7, 'The same', '', same)]) })
    expect([...read.index.posts].map(({ source }) => source.key)).toEqual(['a.json#7'])
    expect([...read.index.duplicates].map(({ post }) => post.source.key)).toEqual(['b.xml#7'])
  })

  it('that is none is listed', async () => {
    const read = await readFiles({
      'broken.json': '{\n  "a": 1,\n}',
      'empty.json': '',
      'error.json': '{"code":"rest_forbidden"}',
      'list.json': '[1, null, "x"]',
      'mixed.json': JSON.stringify([post, 1]),
      'none.json': '[]',
      'proto.json': '{"__proto__": {"content": {"raw": "x"}}}',
    })
    expect(read.posts.map(({ source }) => source.key)).toEqual(['mixed.json#7'])
    expect(placesOf(read)).toEqual([
      'broken.json:3:1 json-invalid',
      'empty.json:-:- file-unrecognised',
      'error.json:-:- file-unrecognised',
      'list.json:-:- file-unrecognised',
      'mixed.json:-:- file-unrecognised',
      'none.json:-:- file-unrecognised',
      'proto.json:-:- file-unrecognised',
    ])
  })
})
