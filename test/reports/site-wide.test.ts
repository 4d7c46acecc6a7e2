import { describe, expect, it } from 'vitest'
import type { DocumentReport } from '../../src/model/run-report.ts'
import { renderAuthors } from '../../src/reports/authors.ts'
import { renderMedia } from '../../src/reports/media.ts'
import { renderNetlifyRedirects, renderRedirects } from '../../src/reports/redirects.ts'
import type { Reporter } from '../../src/reports/reporter.ts'
import { rendered } from './judge.ts'
import { document, report } from './sample-report.ts'

const json = (reporter: Reporter, documents: readonly DocumentReport[]): unknown =>
  JSON.parse(rendered(reporter, report({ documents })))

const sunniva = { login: 'sunniva', name: 'Sunniva Brekke' }
const tobias = { login: 'tobias', name: 'Tobias Quayle' }

describe('redirects', () => {
  const documents = [
    document('a', { link: 'https://lamproom.example/2024/05/fog/' }),
    document('b', { link: 'https://lamproom.example/?p=7' }),
    document('c', {
      link: 'https://lamproom.example/2023/sol%C3%A5s/',
      writes: [{ path: 'pages/solås/index.md', action: 'create', key: 'c' }],
    }),
    document('d', { link: 'https://lamproom.example/private/', outcome: 'skipped', writes: [] }),
    document('e', { link: 'no address' }),
    document('f'),
  ]

  it('lead from the path on the old site to the file, sorted', () => {
    expect(json(renderRedirects, documents)).toEqual([
      { from: '/2023/sol%C3%A5s/', to: 'pages/solås/index.md' },
      { from: '/2024/05/fog/', to: 'posts/a.md' },
      { from: '/?p=7', to: 'posts/b.md' },
    ])
  })

  it('name the site where there are several', () => {
    const two = [documents[0]!, document('b', { link: 'https://other.example/fog/' })]
    expect(json(renderRedirects, two)).toMatchObject([
      { from: 'https://lamproom.example/2024/05/fog/' },
      { from: 'https://other.example/fog/' },
    ])
  })

  it('begin at addresses of the web alone, once for each path where a server takes the first', () => {
    const links = [
      'mailto:x@lamproom.example',
      'javascript:alert(1)',
      ...Array(2).fill('https://lamproom.example/fog/'),
    ]
    const odd = links.map((link, index) => document(`o${index}`, { link }))
    expect(json(renderRedirects, odd)).toEqual([
      { from: '/fog/', to: 'posts/o2.md' },
      { from: '/fog/', to: 'posts/o3.md' },
    ])
    expect(rendered(renderNetlifyRedirects, report({ documents: odd }))).toBe('/fog/ /posts/o2 301\n')
  })

  it('can be rules for Netlify, without what these cannot say', () => {
    expect(rendered(renderNetlifyRedirects, report({ documents }))).toBe(
      '/2023/sol%C3%A5s/ /pages/sol%C3%A5s 301\n/2024/05/fog/ /posts/a 301\n',
    )
  })
})

it('authors are listed by login, with how much they wrote', () => {
  const documents = [
    document('a', { authors: [tobias, sunniva] }),
    document('b', { authors: [sunniva] }),
    document('c', { authors: [sunniva], outcome: 'skipped' }),
    document('d'),
  ]
  expect(json(renderAuthors, documents)).toEqual([
    { ...sunniva, documents: 2 },
    { ...tobias, documents: 1 },
  ])
})

it('media are listed by address, with the files that show them', () => {
  const documents = [
    document('b', { media: ['https://lamproom.example/fog.jpg'] }),
    document('a', { media: ['https://lamproom.example/fog.jpg', 'https://lamproom.example/bell.ogg'] }),
    document('c', { media: ['https://lamproom.example/secret.jpg'], outcome: 'failed', writes: [] }),
  ]
  expect(json(renderMedia, documents)).toEqual([
    { url: 'https://lamproom.example/bell.ogg', documents: ['posts/a.md'] },
    { url: 'https://lamproom.example/fog.jpg', documents: ['posts/a.md', 'posts/b.md'] },
  ])
})
