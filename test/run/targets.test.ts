import { describe, expect, it } from 'vitest'
import type { PostSummary } from '../../src/model/post.ts'
import type { SiteIndex } from '../../src/model/site.ts'
import type { RunOptions } from '../../src/run/run-options.ts'
import { isInShard } from '../../src/run/shard.ts'
import { createTargets } from '../../src/run/targets.ts'
import { InputError } from '../../src/sources/index.ts'
import { samplePost } from '../migrate/sample-post.ts'
import { summary } from './summary.ts'

const options = (changes: Partial<RunOptions> = {}): RunOptions => ({
  inputs: ['.'],
  cwd: '/site',
  out: 'out',
  dryRun: false,
  force: false,
  migrate: {},
  ...changes,
})

const site = { authors: new Map(), terms: new Map(), attachments: new Map(), referenced: new Map() }
const indexOf = (posts: readonly PostSummary[]): SiteIndex => ({
  sites: new Map(),
  posts,
  duplicates: [],
  siteOf: () => site,
})

const posts = ['ferry', 'tide', 'harbour', 'lamp', 'rope', 'ferry'].map((slug, index) =>
  summary({ key: `site.xml#${index}`, id: index, slug }),
)

const nothingThere = { known: () => [], noted: () => undefined }

const targetsOf = (
  selected: readonly PostSummary[],
  changes: Partial<RunOptions> = {},
  known: (path: string) => readonly string[] = () => [],
) =>
  createTargets(indexOf(posts), (post) => selected.includes(post), [], options(changes), {
    known,
    noted: () => undefined,
  })

const pathOf = (targets: ReturnType<typeof targetsOf>, { source }: PostSummary) => {
  const target = targets.of(samplePost('', 'wordpress', { source }))
  return 'wanted' in target ? target.path : undefined
}

describe('createTargets', () => {
  it('has what is selected, with what earlier runs wrote there', () => {
    const targets = targetsOf(posts.slice(1, 3), {}, (path) => [`hash of ${path}`])
    expect([targets.total, targets.has('site.xml#1'), targets.has('site.xml#0')]).toEqual([2, true, false])
    expect(['posts/tide.md', 'posts/harbour.md', 'posts/other.md'].map(targets.isPlanned)).toEqual([true, true, false])
    expect(targets.of(samplePost('', 'wordpress', { source: posts[1]!.source }))).toEqual({
      path: 'posts/tide.md',
      wanted: 'posts/tide.md',
      known: { 'posts/tide.md': ['hash of posts/tide.md'] },
    })
  })

  it('tells what a run that was killed noted of the files', () => {
    const history = { known: () => [], noted: (path: string) => ({ hash: `hash of ${path}`, before: [] }) }
    const targets = createTargets(indexOf(posts), () => true, [], options({}), history)
    expect(targets.of(samplePost('', 'wordpress', { source: posts[1]!.source }))).toMatchObject({
      noted: { 'posts/tide.md': { hash: 'hash of posts/tide.md', before: [] } },
    })
  })

  it('knows of the file beside a document', () => {
    const isPlanned = (metadata: 'front-matter' | 'sidecar' | 'both') =>
      ['posts/tide.md', 'posts/tide.json'].map(targetsOf(posts.slice(1, 2), { migrate: { metadata } }).isPlanned)
    expect(isPlanned('sidecar')).toEqual([true, true])
    expect(isPlanned('both')).toEqual([true, true])
    expect(isPlanned('front-matter')).toEqual([true, false])
  })

  it('gives a document the same path in its shard as in a whole run', () => {
    const whole = targetsOf(posts)
    const shards = [1, 2, 3].map((index) => ({ index, count: 3 }))
    const parts = shards.map((shard) => targetsOf(posts, { shard }))
    expect(parts.reduce((sum, { total }) => sum + total, 0)).toBe(posts.length)
    for (const post of posts) {
      const { key } = post.source
      const mine = parts.filter((part) => part.has(key))
      expect(mine).toHaveLength(1)
      const path = pathOf(whole, post)!
      expect(pathOf(mine[0]!, post)).toBe(path)
      expect(parts.map(({ isPlanned }) => isPlanned(path))).toEqual(parts.map((part) => part.has(key)))
    }
  })

  it('answers for what it does and for what the source has lost, but not for what it was told to leave out', () => {
    const some = posts.slice(0, 2)
    const [done, leftOut, lost] = ['site.xml#0', 'site.xml#4', 'site.xml#99'] as const
    const answers = (changes: Partial<RunOptions>) => [done, leftOut, lost].map(targetsOf(some, changes).isOurs)
    expect(answers({})).toEqual([true, false, true])
    expect(answers({ types: ['post'] })).toEqual([true, false, false])
  })

  it('does not answer for what is lost from another shard', () => {
    for (const index of [1, 2]) {
      const shard = { index, count: 2 }
      expect(targetsOf(posts, { shard }).isOurs('site.xml#99')).toBe(isInShard('site.xml#99', shard))
    }
  })

  it('writes back over its own file with --in-place, which must be Markdown', () => {
    const path = '/site/notes/a.md'
    const post = samplePost('Text.', 'markdown', { source: { file: 'notes/a.md', key: 'notes/a.md', line: 1 } })
    const file = { path, file: 'notes/a.md', relativePath: 'notes/a.md', kind: 'markdown' } as const
    const inPlace = (kind: 'markdown' | 'html') =>
      createTargets(indexOf([post]), () => true, [{ ...file, kind }], options({ inPlace: true }), nothingThere)
    expect(inPlace('markdown').of(post)).toMatchObject({ path: 'notes/a.md', root: '/site/', before: 'Text.' })
    expect(() => inPlace('html')).toThrow(InputError)
  })
})
