import { describe, expect, it } from 'vitest'
import type { PostSummary } from '../../src/model/post.ts'
import { documentPath } from '../../src/targets/document-path.ts'

const post: PostSummary = {
  source: { file: 'site.xml', key: 'site.xml#7', line: 90 },
  id: 7,
  type: 'post',
  status: 'publish',
  passwordProtected: false,
  slug: 'ferry',
  title: 'Ferry',
}
const path = (changes: Partial<PostSummary>, parents: readonly string[] = []) =>
  documentPath({ ...post, ...changes }, parents)

const loose = (relativePath: string) =>
  path({ type: 'document', source: { file: relativePath, key: relativePath, relativePath, line: 1 } })

describe('documentPath', () => {
  it('gives each type a folder, and pages their parents', () => {
    expect(path({})).toBe('posts/ferry.md')
    expect(path({ type: 'page' }, ['about', '%d0%bc%d0%b8%d1%80'])).toBe('pages/about/мир/ferry.md')
    expect(path({ type: 'recipe' })).toBe('recipe/ferry.md')
  })

  it.each([
    ['%e3%83%95%e3%82%a7%e3%83%aa%e3%83%bc', 'フェリー'],
    ['1.3-release', '1.3-release'],
    ['..%2f..%2fetc%2fpasswd', 'etc-passwd'],
    ['a\\b:c*d?e', 'a-b-c-d-e'],
    ['.hidden.', 'hidden'],
    ['100%-true', '100-true'],
    ['a\u202eb\u0000c', 'a-b-c'],
  ])('makes one safe name of %j', (slug, name) => expect(path({ slug })).toBe(`posts/${name}.md`))

  it('names a draft by its title, or by its id', () => {
    expect(path({ slug: '', title: 'Salt &amp; <em>Marta’s</em> Wind!' })).toBe('posts/salt-martas-wind.md')
    expect(path({ slug: '..', title: '!?' })).toBe('posts/post-7.md')
    expect(path({ slug: '', title: '', type: '../..' })).toBe('other/other-7.md')
  })

  it.each([
    ['notes/about.HTML', 'notes/about.md'],
    ['about.htm', 'about.md'],
    ['crawl/a.txt', 'crawl/a.md'],
    ['post.json', 'post.md'],
    ['readme.md', 'readme.md'],
    ['index.mdx', 'index.mdx'],
    ['old.markdown', 'old.markdown'],
    ['about.de', 'about.de.md'],
    ['notes', 'notes.md'],
    ['x/.html', 'x/.html.md'],
  ])('keeps a loose file where it was: %s', (from, to) => expect(loose(from)).toBe(to))
})
