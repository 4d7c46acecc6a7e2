import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateExport } from '../../bench/export/generate-export.ts'
import { languages } from '../../bench/export/languages.ts'
import { postHead } from '../../bench/export/post-head.ts'
import { readSize } from '../../bench/export/read-size.ts'
import { createSite } from '../../bench/export/site.ts'
import { serializePhp } from '../../bench/export/spelling.ts'
import type { Post } from '../../src/model/post.ts'
import type { SiteIndex } from '../../src/model/site.ts'
import { openSource } from '../../src/sources/index.ts'

const written = (posts: number, seed = 1): string => [...generateExport({ posts }, seed)].join('')

describe('the bytes', () => {
  it('are the same for the same options, and others for another seed', () => {
    expect(written(12)).toBe(written(12))
    expect(written(12, 2)).not.toBe(written(12))
  })

  it('of a longer export begin with those of a shorter one', () => {
    const tail = '\t</channel>\n</rss>\n'
    const shorter = written(12)
    expect(shorter.endsWith(tail)).toBe(true)
    expect(written(30).startsWith(shorter.slice(0, -tail.length))).toBe(true)
  })

  it('are as many as were asked for, up to the end of a post', () => {
    const bytes = 2_000_000
    const length = [...generateExport({ bytes }, 1)].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
    expect(length).toBeGreaterThanOrEqual(bytes)
    expect(length).toBeLessThan(bytes + 200_000)
  })
})

describe('an export of 600 posts', () => {
  const posts: Post[] = []
  const findings: string[] = []
  const text = written(600)
  let folder: string
  let index: SiteIndex

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shortmark-bench-'))
    const file = join(folder, 'export.xml')
    await writeFile(file, text)
    const source = await openSource([file], { cwd: folder, report: ({ code }) => findings.push(code) })
    index = await source.index()
    for await (const post of source.posts()) posts.push(post)
  })

  afterAll(() => rm(folder, { recursive: true }))

  it('is read without a repair', () => {
    // Blocks that posts name, and files with a description.
    expect(findings).toEqual(['items-left-out', 'items-left-out'])
    expect(posts).toHaveLength(600)
  })

  it('holds posts, pages below pages, drafts, private and protected ones', () => {
    const ids = new Set(posts.filter(({ type }) => type === 'page').map(({ id }) => id))
    expect(ids.size).toBe(24)
    expect(posts.some(({ parent }) => parent !== undefined && ids.has(parent))).toBe(true)
    expect(new Set(posts.map(({ status }) => status))).toEqual(new Set(['publish', 'draft', 'private', 'pending']))
    expect(posts.some((post) => post.passwordProtected)).toBe(true)
  })

  it('names no post like another', () => {
    const links = new Set(posts.map(({ link }) => link))
    expect(links.size).toBe(posts.length)
  })

  it('refers to attachments and posts that are there', () => {
    const site = index.siteOf(posts[0]!)
    const bodies = posts.map(({ body }) => body.value).join('\n')
    const pictures = [...bodies.matchAll(/wp-image-(\d+)/g)].map(([, id]) => Number(id))
    const galleries = [...bodies.matchAll(/\[gallery [^\]]*ids="([\d,]+)"/g)].flatMap(([, ids]) => ids!.split(','))
    expect(pictures.length).toBeGreaterThan(100)
    expect(galleries.length).toBeGreaterThan(10)
    for (const id of [...pictures, ...galleries.map(Number)]) expect(site.attachments.get(id)).toBeDefined()
    const links = new Set(Array.from({ length: 600 }, (_, at) => postHead(createSite(1), at).link))
    const internal = [...bodies.matchAll(/<a href="(https:\/\/almanac\.example\/[^"]*-\d+\/)"/g)]
    expect(internal.length).toBeGreaterThan(100)
    for (const [, link] of internal) expect(links.has(link!)).toBe(true)
  })

  const kinds: readonly (readonly [string, RegExp])[] = [
    ['paragraphs without a tag', /\n\n\p{Lu}[^<\n]+/u],
    ['blocks of text', /<!-- wp:paragraph -->\n<p>/],
    ['captions', /\[caption id="attachment_\d+"[^\]]*\]<a [^>]*><img [^>]*\/><\/a> [^[]+\[\/caption\]/],
    ['captions of blocks', /<figcaption class="wp-element-caption">/],
    ['galleries', /\[gallery /],
    ['galleries of blocks', /<!-- wp:gallery /],
    ['Aesop’s components', /\[aesop_(?:image|quote|chapter|parallax) /],
    ['Aesop’s components around text', /\[aesop_content [^\]]*\][^[]+\[\/aesop_content\]/],
    ['code', /<pre>/],
    ['code in a shortcode', /\[code language="php"\]/],
    ['code of blocks', /<!-- wp:code -->/],
    ['tables', /<table border="1">/],
    ['tables of blocks', /<!-- wp:table -->/],
    ['nested lists', /<li>[^\n]+\n<ul>/],
    ['nested lists of blocks', /<li>[^\n]+<!-- wp:list -->/],
    ['numbered lists of blocks', /<!-- wp:list {"ordered":true} -->/],
    ['quotes', /<blockquote>/],
    ['quotes of blocks', /<!-- wp:quote -->/],
    ['addresses on a line of their own', /\n\nhttps:\/\/\S+\n\n/],
    ['embeds', /\[embed [^\]]*\]https:/],
    ['embeds of blocks', /<!-- wp:embed \{"url":"https:/],
    ['reusable blocks', /<!-- wp:block \{"ref":\d+\} \/-->/],
    ['columns', /<!-- wp:columns -->/],
    ['buttons', /<!-- wp:button -->/],
    ['shortcodes nobody knows', /\[mini_poll /],
    ['brackets that are prose', /\[sic\]/],
    ['what has to be split into two sections of CDATA', /\]\]>/],
    ['`<!--more-->`', /<!--more-->/],
    ['entities', /&amp;.*&nbsp;.*&lt;/s],
  ]

  it.each(kinds)('has %s', (_, expression) => {
    expect(posts.filter(({ body }) => expression.test(body.value)).length).toBeGreaterThan(0)
  })

  it('is written in every language it knows', () => {
    const titles = posts.map(({ title }) => title).join('\n')
    expect(languages.length).toBeGreaterThan(5)
    for (const script of ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hiragana'])
      expect(titles).toMatch(new RegExp(`\\p{Script=${script}}{3}`, 'u'))
  })

  it('carries the meta of plugins, serialized where PHP serializes', () => {
    const keys = new Set(posts.flatMap(({ meta }) => Object.keys(meta)))
    expect([...keys]).toEqual(
      expect.arrayContaining(['_thumbnail_id', '_yoast_wpseo_metadesc', '_theme_layout', '_wp_old_slug', 'subtitle']),
    )
    expect([...keys].some((key) => key.startsWith('_oembed_'))).toBe(true)
    expect(text).toMatch(
      /_wp_attachment_metadata]]><\/wp:meta_key>\n\t\t<wp:meta_value><!\[CDATA\[a:6:\{s:5:"width";i:/,
    )
  })

  it('has comments, answers, pingbacks and some that wait', () => {
    expect(posts.some(({ commentCount }) => (commentCount ?? 0) > 3)).toBe(true)
    expect(text).toMatch(/<wp:comment_parent>[1-9]/)
    expect(text).toContain('<wp:comment_type><![CDATA[pingback]]>')
    expect(text).toContain('<wp:comment_approved><![CDATA[0]]>')
  })

  it('has its terms in the channel, some below others', () => {
    const declared = new Set(
      [...text.matchAll(/<wp:(?:category_nicename|tag_slug)><!\[CDATA\[(.+?)\]\]>/g)].map(([, slug]) => slug),
    )
    const used = posts.flatMap(({ terms }) => terms.map(({ slug }) => slug))
    expect(used.length).toBeGreaterThan(600)
    for (const slug of used) expect(declared.has(slug!)).toBe(true)
    expect(text).toMatch(/<wp:category_parent><!\[CDATA\[[a-z]/)
  })
})

it('serializes as PHP does, in bytes', () => {
  expect(serializePhp({ name: 'Ölampe', sizes: [1, true], none: '' })).toBe(
    'a:3:{s:4:"name";s:7:"Ölampe";s:5:"sizes";a:2:{i:0;i:1;i:1;b:1;}s:4:"none";s:0:"";}',
  )
})

describe('sizes', () => {
  it.each([
    ['2GB', 2e9],
    ['1.5 mb', 1.5e6],
    ['700b', 700],
  ])('reads %s', (text, bytes) => {
    expect(readSize(text)).toBe(bytes)
  })

  it.each(['2', 'GB', '-1MB', '2TB'])('does not know %s', (text) => {
    expect(readSize(text)).toBeUndefined()
  })
})
