import { describe, expect, it } from 'vitest'
import { collectMetadata } from '../../src/metadata/collect-metadata.ts'
import type { Post } from '../../src/model/post.ts'
import { type Attachment, emptySite, type Site } from '../../src/model/site.ts'

const loose: Post = {
  source: { file: 'notes/harbour.txt', key: 'notes/harbour.txt', relativePath: 'harbour.txt', line: 1 },
  type: 'document',
  status: 'publish',
  passwordProtected: false,
  slug: '',
  title: '',
  body: { value: '', format: 'text', start: { line: 1, column: 1 } },
  authors: [],
  terms: [],
  meta: {},
  commentCount: 0,
}

const post: Post = {
  ...loose,
  source: { file: 'site.xml', key: 'site.xml#12', line: 40 },
  site: 'https://ferry.example',
  id: 12,
  type: 'post',
  slug: 'ferry-%c4%8das',
  title: 'Salt &amp; <em>Wind</em>',
  date: '2021-07-17T01:30:00+02:00',
  modified: '2021-07-17T01:30:00+02:00',
  link: 'https://ferry.example/2021/07/ferry/',
  authors: [{ login: 'mk', name: 'Marta K&ouml;nig' }],
}

const photo: Attachment = {
  id: 5,
  url: 'https://ferry.example/wp-content/uploads/pier.jpg',
  title: 'pier',
  alt: 'The pier &amp; a gull',
  caption: 'At <b>dawn</b>',
  description: '',
  order: 0,
}
const site: Site = { ...emptySite, attachments: new Map([[5, photo]]) }

const collect = (changes: Partial<Post>, facts = {}, inferred = {}) =>
  collectMetadata({ ...post, ...changes }, site, facts, inferred)

describe('collectMetadata', () => {
  it('says what a plain published post is, and no more', () => {
    const metadata = collect({})
    expect(metadata).toEqual({
      title: 'Salt & Wind',
      slug: 'ferry-čas',
      date: '2021-07-17T01:30:00+02:00',
      author: 'Marta König',
      url: 'https://ferry.example/2021/07/ferry/',
      id: 12,
    })
    expect(Object.keys(metadata)).toEqual(['title', 'slug', 'date', 'author', 'url', 'id'])
  })

  it('has nothing to say of a loose file without metadata', () => {
    expect(collectMetadata(loose, emptySite, {}, {})).toEqual({})
  })

  it('takes an inference only where the source is silent', () => {
    const inferred = { title: 'Guessed', author: 'Somebody' }
    expect(collectMetadata(loose, emptySite, {}, inferred)).toEqual({ title: 'Guessed', author: 'Somebody' })
    expect(collect({}, {}, inferred)).toMatchObject({ title: 'Salt & Wind', author: 'Marta König' })
  })

  it.each(['draft', 'pending', 'future', 'private', 'trash', 'archived'])('keeps %s from being published', (status) => {
    expect(collect({ status })).toMatchObject({ draft: true, status })
  })

  it('says that there is a password, never which', () => {
    expect(collect({ passwordProtected: true })).toMatchObject({ password: true })
  })

  it('lists several authors, by login where they have no name', () => {
    const metadata = collect({
      authors: [
        { login: 'mk', name: 'Marta' },
        { login: 'ole', name: '' },
      ],
    })
    expect(metadata).toMatchObject({ authors: ['Marta', 'ole'] })
    expect(metadata).not.toHaveProperty('author')
  })

  it('takes the name from the list of authors', () => {
    const authors = [{ login: 'mk', name: 'mk' }]
    const named = { ...site, authors: new Map([['mk', { login: 'mk', name: 'Marta' }]]) }
    expect(collectMetadata({ ...post, authors }, named, {}, {})).toMatchObject({ author: 'Marta' })
    expect(collect({ authors })).toMatchObject({ author: 'mk' })
  })

  it('files terms under their taxonomy', () => {
    const metadata = collect({
      terms: [
        { taxonomy: 'region', slug: 'north', name: 'North &#038; East' },
        { taxonomy: 'post_tag', slug: 'salt', name: 'salt' },
        { taxonomy: 'post_format', slug: 'post-format-quote', name: 'Zitat' },
        { taxonomy: 'category', slug: 'boats', name: 'Boats' },
        { taxonomy: 'post_tag', slug: 'salt-2', name: 'salt' },
        { taxonomy: 'author', slug: 'cap-mk', name: 'mk' },
        { taxonomy: '__proto__', slug: 'x', name: 'X' },
      ],
    })
    expect(Object.entries(metadata).slice(4, -2)).toEqual([
      ['categories', ['Boats']],
      ['tags', ['salt']],
      ['region', ['North & East']],
      ['taxonomy_author', ['mk']],
      ['__proto__', ['X']],
      ['format', 'quote'],
    ])
  })

  it('names the cover by its file', () => {
    expect(collect({ meta: { _thumbnail_id: ['5'] } })).toMatchObject({
      cover: { url: photo.url, alt: 'The pier & a gull', caption: 'At dawn' },
    })
    expect(collect({ meta: { _thumbnail_id: ['99'] } })).not.toHaveProperty('cover')
  })

  it('reads an excerpt as text', () => {
    expect(collect({ excerpt: '<p>One &lt;thing&gt;<br />two</p>\n<p>three</p>' })).toMatchObject({
      excerpt: 'One <thing>\ntwo\nthree',
    })
  })

  it('keeps what orders pages, and when they changed', () => {
    const page = { type: 'page', parent: 3, order: 2, sticky: true, modified: '2022-01-01T00:00:00+01:00' }
    expect(collect(page)).toMatchObject(page)
    expect(Object.keys(collect({ parent: 0, order: 0, sticky: false }))).toEqual(Object.keys(collect({})))
  })

  it('puts facts last and leaves empty lists out', () => {
    const images = [{ url: 'a.jpg', credit: undefined, caption: 'broken \ud800' }]
    expect(Object.entries(collect({}, { videos: [], images })).at(-1)).toEqual([
      'images',
      [{ url: 'a.jpg', caption: 'broken \ufffd' }],
    ])
    expect(collect({}, { videos: [] })).not.toHaveProperty('videos')
  })
})

describe('a document with front matter of its own', () => {
  const frontMatter = (data: Record<string, unknown>) => ({ frontMatter: { raw: '', format: 'yaml' as const, data } })
  const facts = { images: [{ url: 'a.jpg' }], videos: [{ url: 'b.mp4' }] }

  it('keeps its data as they are and gains only facts it lacks', () => {
    const data = { layout: 'post', images: ['own.jpg'], draft: null, tags: [] }
    expect(collect(frontMatter(data), facts, { title: 'Guessed' })).toEqual({ ...data, videos: [{ url: 'b.mp4' }] })
  })

  it('turns what JSON cannot say into what it can', () => {
    const loop: unknown[] = [1n, 2n ** 70n, Number.NaN, undefined]
    loop.push(loop)
    expect(collect(frontMatter({ date: new Date(0), loop, gone: undefined }))).toEqual({
      date: '1970-01-01T00:00:00.000Z',
      loop: [1, '1180591620717411303424', null, null, null],
    })
  })
})
