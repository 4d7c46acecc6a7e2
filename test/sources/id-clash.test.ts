import { describe, expect, it } from 'vitest'
import type { Read } from './read-inputs.ts'
import { readFiles } from './read-inputs.ts'
import { item, wxr } from './wxr.ts'

const slugged = (slug: string, date = '2020-05-01 10:00:00'): string =>
  `<wp:post_name>${slug}</wp:post_name><wp:post_date>${date}</wp:post_date>`
const guid = (url: string): string => `<guid isPermaLink="false">${url}</guid>`
const picture = (id: number, url: string, parent = 0): string =>
  item(
    id,
    url,
    '',
    `<wp:post_type>attachment</wp:post_type><wp:attachment_url>${url}</wp:attachment_url><wp:post_parent>${parent}</wp:post_parent>${slugged(url)}`,
  )

const siteOf = ({ index }: Read, file: string) => {
  const post = [...index.posts].find(({ source }) => source.file === file)
  if (post === undefined) throw new Error(`no post in ${file}`)
  return index.siteOf(post)
}

describe('one id in two exports of a site', () => {
  it('is two posts where neither guid nor slug and date agree', async () => {
    const read = await readFiles({
      'a.xml': wxr([item(163, 'Search', '', slugged('search') + guid('https://blog.example/?p=163'))]),
      'b.xml': wxr([item(163, 'Sizes', '', slugged('sizes') + guid('https://old.example/?p=163'))]),
    })
    expect(read.posts.map(({ title, source }) => [title, source.key])).toEqual([
      ['Search', 'a.xml#163'],
      ['Sizes', 'b.xml#163'],
    ])
    expect([...read.index.duplicates]).toEqual([])
    expect(read.diagnostics).toMatchObject([
      { code: 'id-clash', severity: 'warning', file: 'b.xml', details: { id: 163, count: 1, other: 'a.xml' } },
    ])
  })

  it.each([
    ['guid', slugged('renamed', '2021-01-01 00:00:00') + guid('https://blog.example/?p=1')],
    ['slug and date', slugged('search') + guid('https://moved.example/?p=1')],
  ])('is one post where they agree in %s', async (_, more) => {
    const read = await readFiles({
      'a.xml': wxr([item(1, 'A', '', slugged('search') + guid('https://blog.example/?p=1'))]),
      'b.xml': wxr([item(1, 'B', '', more)]),
    })
    expect(read.posts.map(({ title }) => title)).toEqual(['A'])
    expect([...read.index.duplicates]).toMatchObject([{ post: { title: 'B' }, other: 'a.xml' }])
    expect(read.diagnostics).toEqual([])
  })

  it('is told once for two files, however many ids there are', async () => {
    const posts = (name: string) => [1, 2, 3].map((id) => item(id, name, '', slugged(`${name}-${id}`)))
    const read = await readFiles({ 'a.xml': wxr(posts('a')), 'b.xml': wxr(posts('b')), 'c.xml': wxr(posts('b')) })
    expect(read.posts).toHaveLength(6)
    expect([...read.index.duplicates]).toHaveLength(3)
    expect(read.diagnostics.map(({ file, details }) => [file, details])).toEqual([
      ['b.xml', { id: 1, count: 3, other: 'a.xml' }],
      ['c.xml', { id: 1, count: 3, other: 'a.xml' }],
    ])
  })

  it('stays in linear time when one file uses it for everything', async () => {
    const items = Array.from({ length: 20_000 }, (_, at) => item(1, 'A', '', slugged(`post-${at}`)))
    const read = await readFiles({ 'a.xml': wxr(items) })
    expect(new Set(read.posts.map(({ source }) => source.key)).size).toBe(20_000)
    expect(read.diagnostics).toMatchObject([{ code: 'id-clash', details: { count: 19_999, other: 'a.xml' } }])
  })
})

describe('references of exports that disagree', () => {
  const author = (name: string): string =>
    `<link>https://blog.example</link><wp:author><wp:author_login>ada</wp:author_login><wp:author_display_name>${name}</wp:author_display_name></wp:author>`
  const tag = (name: string): string =>
    `<wp:tag><wp:tag_slug>tree</wp:tag_slug><wp:tag_name>${name}</wp:tag_name></wp:tag>`
  const gallery = (body: string, slug: string): string =>
    item(8, 'G', body, `<wp:post_type>ai_galleries</wp:post_type>${slugged(slug)}`)
  const post = (name: string): string =>
    item(
      1,
      name,
      '',
      `${slugged(name)}<dc:creator>ada</dc:creator><category domain="post_tag" nicename="tree">${name}</category>`,
    )
  const files = {
    'a.xml': wxr(
      [post('a'), picture(9, 'https://blog.example/a.jpg', 1), gallery('[gallery ids="9"]', 'ga')],
      author('Ada A') + tag('Tree A'),
    ),
    'b.xml': wxr(
      [
        post('b'),
        picture(9, 'https://blog.example/b.jpg', 1),
        picture(10, 'https://blog.example/only-b.jpg', 1),
        gallery('[gallery ids="10"]', 'gb'),
      ],
      author('Ada B') + tag('Tree B'),
    ),
  }

  it('are looked up in the file of the post, then in the others', async () => {
    const read = await readFiles(files)
    expect(siteOf(read, 'a.xml').attachments.get(9)?.url).toBe('https://blog.example/a.jpg')
    expect(siteOf(read, 'b.xml').attachments.get(9)?.url).toBe('https://blog.example/b.jpg')
    expect(siteOf(read, 'a.xml').attachments.get(10)?.url).toBe('https://blog.example/only-b.jpg')
    expect(siteOf(read, 'a.xml').referenced.get(8)?.body).toBe('[gallery ids="9"]')
    expect(siteOf(read, 'b.xml').referenced.get(8)?.body).toBe('[gallery ids="10"]')
    expect(read.posts.map(({ authors, terms }) => [authors[0]?.name, terms[0]?.name])).toEqual([
      ['Ada A', 'Tree A'],
      ['Ada B', 'Tree B'],
    ])
  })

  it('take nothing that was uploaded to the other post of the same id', async () => {
    const read = await readFiles(files)
    const uploaded = (file: string): string[] =>
      [...siteOf(read, file).attachments.values()].filter(({ parent }) => parent === 1).map(({ url }) => url)
    expect(uploaded('a.xml')).toEqual(['https://blog.example/a.jpg'])
    expect(uploaded('b.xml')).toEqual(['https://blog.example/b.jpg', 'https://blog.example/only-b.jpg'])
  })

  it('share one view where nothing disagrees', async () => {
    const read = await readFiles({
      'a.xml': wxr([item(1, 'A', ''), picture(9, 'https://blog.example/a.jpg')]),
      'b.xml': wxr([item(2, 'B', ''), picture(9, 'https://blog.example/a.jpg')]),
    })
    expect(siteOf(read, 'a.xml')).toBe(siteOf(read, 'b.xml'))
    expect(read.diagnostics).toEqual([])
  })
})
