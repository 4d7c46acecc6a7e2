import { rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generateExport } from '../../bench/export/generate-export.ts'
import type { Post } from '../../src/model/post.ts'
import { type LocatedPost, LocatedReader, openSource } from '../../src/sources/index.ts'
import { type Files, folderOf } from './read-inputs.ts'

interface Both {
  /** As `posts` has them. */
  readonly read: readonly Post[]
  /** As `located` has them, each read where it stands. */
  readonly located: readonly Post[]
  /** How many of them were not at hand. */
  readonly elsewhere: number
}

async function readBoth(files: Files): Promise<Both> {
  const folder = await folderOf(files)
  const source = await openSource(['.'], { cwd: folder, report: () => {} })
  const index = await source.index()
  const read: Post[] = []
  for await (const post of source.posts()) read.push(post)
  const located: Post[] = []
  let elsewhere = 0
  const reader = new LocatedReader()
  for await (const post of source.located()) {
    if ('range' in post) elsewhere++
    located.push('range' in post ? reader.read(post, index.siteOf(post)) : post)
  }
  reader.close()
  source.close()
  return { read, located, elsewhere }
}

const wxr = (items: string, attributes = ''): string =>
  `<?xml version="1.0"?>\n<rss xmlns:wp="http://wordpress.org/export/1.2/"${attributes}><channel>` +
  `<wp:base_blog_url>https://tide.example</wp:base_blog_url>${items}</channel></rss>`

const item = (id: number, rest: string): string => `<item><wp:post_id>${id}</wp:post_id>${rest}</item>`

describe('a post that is read where it stands', () => {
  it('is the post that reading everything has, in an export as WordPress writes it', async () => {
    const { read, located, elsewhere } = await readBoth({
      'a.xml': [...generateExport({ posts: 120 }, 7)].join(''),
    })
    expect(located).toEqual(read)
    expect(elsewhere).toBe(120)
  })

  it('is the post that reading everything has, whatever stands in the items and between them', async () => {
    const parts = fc.constantFrom(
      '<title>Tide</title>\n',
      '<title><![CDATA[Über — tides 🌊]]></title>',
      '<dc:creator>ebb</dc:creator>',
      '<content:encoded><![CDATA[one\r\ntwo</item>\nthree]]></content:encoded>',
      '<content:encoded><![CDATA[a ]]]]><![CDATA[> – b]]></content:encoded>\n\t',
      '<content:encoded><![CDATA[a ]]> b]]></content:encoded>',
      '<category domain="post_tag" nicename="ebb"><![CDATA[Ebb]]></category><category>Ebb</category>',
      '<wp:postmeta><wp:meta_key>__proto__</wp:meta_key><wp:meta_value><![CDATA[v]]></wp:meta_value></wp:postmeta>',
      '<wp:comment><wp:comment_approved>1</wp:comment_approved></wp:comment>',
      '<title>a & b',
      '\u0001',
    )
    const between = fc.constantFrom('', '\n\t', '<!-- <item> -->', 'stray', '\r\n', '<x/>')
    const items = fc.array(fc.tuple(fc.array(parts, { maxLength: 5 }), between), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(items, async (all) => {
        const text = all.map(([inside, behind], index) => `${item(index, inside.join(''))}${behind}`).join('')
        const { read, located } = await readBoth({ 'a.xml': wxr(text) })
        expect(located).toEqual(read)
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    ['a prefix of somebody else', wxr(item(1, '<o:title>x</o:title>'), ' xmlns:o="http://wordpress.org/export/1.2/"')],
    [
      'another encoding',
      Buffer.from(wxr(item(1, '<title>é</title>')).replace('?>', ' encoding="ISO-8859-1"?>'), 'latin1'),
    ],
    ['an item that is mended', wxr(item(1, '<title>a & b</title>') + item(2, '<title>c</title>'))],
  ])('is not looked for in a file with %s', async (_, text) => {
    const { read, located, elsewhere } = await readBoth({ 'a.xml': text })
    expect(located).toEqual(read)
    expect(read.length).toBeGreaterThan(0)
    expect(elsewhere).toBe(0)
  })

  it('is the version that is taken, and in the order of the files', async () => {
    const version = (day: number): string =>
      wxr(item(1, `<title>day ${day}</title><wp:post_modified>2021-01-0${day} 00:00:00</wp:post_modified>`))
    const { read, located } = await readBoth({
      'a.xml': version(1),
      'b.xml': version(2),
      'c.md': '---\ntitle: Ebb\n---\n\nText\n',
    })
    expect(located).toEqual(read)
    expect(located.map(({ title }) => title)).toEqual(['day 2', 'Ebb'])
  })

  it.each([
    ['is shorter', (file: string) => truncate(file, 180)],
    ['is another', (file: string) => writeFile(file, `${' '.repeat(100)}${wxr(item(1, '<title>another</title>'))}`)],
  ])('is refused where the file %s by then', async (_, change) => {
    const folder = await folderOf({ 'a.xml': wxr(item(1, '<title>Tide</title>')) })
    const source = await openSource(['.'], { cwd: folder, report: () => {} })
    const { siteOf } = await source.index()
    const found: LocatedPost[] = []
    for await (const post of source.located()) if ('range' in post) found.push(post)
    await change(path.join(folder, 'a.xml'))
    const reader = new LocatedReader()
    expect(() => reader.read(found[0]!, siteOf(found[0]!))).toThrow('`a.xml` was changed while it was read')
    reader.close()
    source.close()
  })

  it('is told of as unreadable where the file is gone', async () => {
    const folder = await folderOf({ 'a.xml': wxr(item(1, '<title>Tide</title>')) })
    const codes: string[] = []
    const source = await openSource(['.'], { cwd: folder, report: ({ code }) => codes.push(code) })
    await source.index()
    await rm(path.join(folder, 'a.xml'))
    for await (const post of source.located()) expect(post).toBeUndefined()
    expect(codes).toEqual(['file-unreadable'])
    source.close()
  })
})
