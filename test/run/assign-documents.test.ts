import { describe, expect, it } from 'vitest'
import type { PostSummary } from '../../src/model/post.ts'
import { emptySite } from '../../src/model/site.ts'
import { assignDocuments } from '../../src/run/assign-documents.ts'
import { summary } from './summary.ts'

const assign = (posts: PostSummary[], sites: string[]) => {
  const index = { sites: new Map(sites.map((site) => [site, emptySite])), posts }
  const paths = assignDocuments(index, () => true)
  return Object.fromEntries(posts.map(({ source: { key } }) => [key, paths.get(key)?.path]))
}

const loose = summary({
  type: 'document',
  source: { file: 'notes/a.txt', key: 'notes/a.txt', relativePath: 'a.txt', line: 1 },
})

describe('assignDocuments', () => {
  it('gives the posts of one site no folder of its own', () => {
    const site = 'https://ferry.example'
    expect(assign([summary({ site, key: 'a' }), loose], [site])).toEqual({ a: 'posts/ferry.md', 'notes/a.txt': 'a.md' })
  })

  it('gives each of several sites one', () => {
    const [first, second] = ['https://ferry.example', 'http://localhost:8080/blog/'] as const
    const posts = [summary({ site: first, key: 'a' }), summary({ site: second, key: 'b' }), loose]
    expect(assign(posts, [first, second])).toEqual({
      a: 'ferry.example/posts/ferry.md',
      b: 'localhost-8080-blog/posts/ferry.md',
      'notes/a.txt': 'a.md',
    })
  })

  it('finds the parents of a page in its own site', () => {
    const [first, second] = ['https://one.example', 'https://two.example'] as const
    const page = (site: string, key: string, more: Partial<PostSummary>) =>
      summary({ type: 'page', site, key, ...more })
    const posts = [
      page(first, 'a', { id: 1, slug: 'about' }),
      page(first, 'b', { id: 2, slug: 'crew', parent: 1 }),
      page(second, 'c', { id: 1, slug: 'info' }),
      page(second, 'd', { id: 2, slug: 'crew', parent: 1 }),
      page(second, 'e', { id: 3, slug: 'lost', parent: 99 }),
    ]
    expect(assign(posts, [first, second])).toMatchObject({
      b: 'one.example/pages/about/crew.md',
      d: 'two.example/pages/info/crew.md',
      e: 'two.example/pages/lost.md',
    })
  })

  it('finds them in the file of the page where exports of a site disagree', () => {
    const site = 'https://one.example'
    const page = (file: string, id: number, more: Partial<PostSummary>) =>
      summary({ type: 'page', site, id, source: { file, key: `${file}#${id}`, line: 1 }, ...more })
    const posts = [
      page('a.xml', 1, { slug: 'about' }),
      page('a.xml', 2, { slug: 'crew', parent: 1 }),
      page('b.xml', 1, { slug: 'info' }),
      page('b.xml', 3, { slug: 'ships', parent: 1 }),
      page('c.xml', 4, { slug: 'lost', parent: 2 }),
    ]
    expect(assign(posts, [site])).toMatchObject({
      'a.xml#2': 'pages/about/crew.md',
      'b.xml#3': 'pages/info/ships.md',
      'c.xml#4': 'pages/about/crew/lost.md',
    })
  })

  it('finds the parents of very many pages, whether those are selected or not', () => {
    const page = (id: number, more: Partial<PostSummary>) =>
      summary({ type: 'page', id, key: `${id}`, slug: `p${id}`, status: id < 3 ? 'private' : 'publish', ...more })
    const posts = [page(2, { parent: 1 }), page(1, {})]
    for (let id = 3; id < 5000; id++) posts.push(page(id, { parent: 2 }))
    const paths = assignDocuments({ sites: new Map(), posts }, ({ status }) => status === 'publish')
    expect(paths.size).toBe(4997)
    for (const id of [3, 4098, 4099, 4999]) expect(paths.get(`${id}`)?.path).toBe(`pages/p1/p2/p${id}.md`)
    expect(paths.has('1')).toBe(false)
    paths.close()
  })

  it('never gives two posts one path, and says what was wanted', () => {
    const posts = [summary({ key: 'a' }), summary({ key: 'b', slug: 'FERRY' })]
    const paths = assignDocuments({ sites: new Map(), posts }, () => true)
    expect(paths.get('a')).toMatchObject({ path: 'posts/ferry.md' })
    expect(paths.get('b')).toMatchObject({ wanted: 'posts/FERRY.md', path: 'posts/FERRY-2.md' })
    expect(paths.get('b')?.reason).not.toBe('')
  })
})
