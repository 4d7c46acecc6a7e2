import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wxr } from './export.ts'
import { workspace } from './workspace.ts'

const crossing = '<p>The crossing takes <strong>two</strong> hours.</p>'

describe('migrate', () => {
  it('turns a mixed folder into Markdown and says where it went', async () => {
    const { migrate, files, read } = await workspace({
      'export/site.xml': wxr([
        { id: 1, title: 'Salt &amp; Wind', slug: 'salt', body: crossing },
        { id: 2, slug: 'about', type: 'page', body: 'We sail.' },
      ]),
      'export/notes/harbour.txt': 'Harbour news\n\nThe lamp is lit.\n',
      'export/notes/old.md': '---\nlayout: post\n---\n\nOld *news*.\n',
    })
    const { code, out, err } = await migrate(['./export'])
    expect(err).toContain('Migrated 4 documents to migrated')
    expect(out).toBe('')
    expect(code).toBe(0)
    expect((await files()).filter((path) => path.startsWith('migrated/'))).toEqual([
      'migrated/notes/harbour.md',
      'migrated/notes/old.md',
      'migrated/pages/about.md',
      'migrated/posts/salt.md',
    ])
    expect(await read('migrated/posts/salt.md')).toBe(`---
title: Salt & Wind
slug: salt
date: 2021-07-17T01:30:00+02:00
author: Marta König
url: https://ferry.example/?p=1
id: 1
---

The crossing takes **two** hours.
`)
    expect(await read('migrated/notes/old.md')).toBe('---\nlayout: post\n---\n\nOld *news*.\n')
  })

  it('changes nothing the second time, and reads its own output only when told to', async () => {
    const { migrate, read } = await workspace({ 'site.xml': wxr([{ id: 1, body: crossing }]) })
    await migrate(['.', '--json'])
    const first = JSON.parse((await migrate(['.', '--json'])).out)
    expect(first.documents).toMatchObject([
      { outcome: 'migrated', writes: [{ path: 'posts/post-1.md', action: 'unchanged' }] },
    ])
    const before = await read('migrated/posts/post-1.md')
    const again = JSON.parse((await migrate(['migrated', '--out', 'twice', '--json'])).out)
    expect(again.documents).toHaveLength(1)
    expect(await read('twice/posts/post-1.md')).toBe(before)
  })

  it('does not read its own output behind a link either', async () => {
    const { migrate, folder, files } = await workspace({
      'site.xml': wxr([{ id: 1, body: crossing }]),
      'real/a.txt': 'A',
    })
    await symlink('real', join(folder, 'out'))
    await migrate(['.', '--out', 'out'])
    const once = await files()
    await migrate(['.', '--out', 'out'])
    expect(await files()).toEqual(once)
  })

  it('keeps what was edited by hand, unless forced', async () => {
    const { migrate, read, write } = await workspace({ 'site.xml': wxr([{ id: 1, body: crossing }]) })
    await migrate(['site.xml'])
    await write('migrated/posts/post-1.md', 'mine')
    const { code, err } = await migrate(['site.xml'])
    expect(code).toBe(1)
    expect(err).toContain('`posts/post-1.md` was edited since the last run')
    expect(await read('migrated/posts/post-1.md')).toBe('mine')
    expect((await migrate(['site.xml', '--force'])).code).toBe(0)
    expect(await read('migrated/posts/post-1.md')).toContain('**two**')
  })

  it('never publishes what was not public, unless asked to', async () => {
    const { migrate, files, read } = await workspace({
      'site.xml': wxr([
        { id: 1, slug: 'public' },
        { id: 2, slug: 'private', status: 'private' },
        { id: 3, slug: 'locked', password: 'hunter2' },
        { id: 4, slug: 'trashed', status: 'trash' },
        { id: 5, slug: 'draft', status: 'draft' },
      ]),
    })
    const { err } = await migrate(['site.xml', '--out', 'a'])
    expect(err).toMatch(/3\s+info\s+post-skipped/)
    await migrate(['site.xml', '--out', 'b', '--status', 'private,password'])
    await migrate(['site.xml', '--out', 'c', '--status', 'any'])
    const all = await files()
    expect(all.filter((path) => path.startsWith('a/'))).toEqual(['a/posts/draft.md', 'a/posts/public.md'])
    expect(all.filter((path) => path.startsWith('b/'))).toEqual(['b/posts/private.md'])
    expect(all.filter((path) => path.startsWith('c/'))).toHaveLength(5)
    expect(await read('a/posts/draft.md')).toContain('draft: true')
    expect(await read('c/posts/locked.md')).toContain('password: true')
    expect(await read('c/posts/locked.md')).not.toContain('hunter2')
  })

  it('gives colliding slugs and sites paths of their own', async () => {
    const { migrate, files } = await workspace({
      'one.xml': wxr([
        { id: 1, slug: 'same' },
        { id: 2, slug: 'same' },
      ]),
      'two.xml': wxr([{ id: 1, slug: 'same' }], 'https://other.example/blog'),
    })
    await migrate(['.'])
    expect((await files()).filter((path) => path.startsWith('migrated/'))).toEqual([
      'migrated/ferry.example/posts/same-2.md',
      'migrated/ferry.example/posts/same.md',
      'migrated/other.example-blog/posts/same.md',
    ])
  })

  it('counts a post that stands in two exports once, and its other version as skipped', async () => {
    const { migrate, files } = await workspace({ 'a.xml': wxr([{ id: 1 }, { id: 2 }]), 'b.xml': wxr([{ id: 1 }]) })
    const { out } = await migrate(['.', '--json'])
    expect(JSON.parse(out).documents).toMatchObject([
      { key: 'a.xml#1', outcome: 'migrated' },
      { key: 'a.xml#2', outcome: 'migrated' },
      { key: 'b.xml#1', outcome: 'skipped', diagnostics: [{ code: 'post-duplicate', details: { other: 'a.xml' } }] },
    ])
    expect((await migrate(['.'])).err).toMatch(/unchanged +skipped\n +post +publish +2 +1\n/)
    expect(await files()).toHaveLength(4)
  })

  it('writes the metadata asked for, where it was asked for', async () => {
    const { migrate, read } = await workspace({ 'site.xml': wxr([{ id: 1, title: 'A', body: 'Text' }]) })
    await migrate(['site.xml', '--fields', 'id,title:heading', '--front-matter', 'toml', '--metadata', 'both'])
    expect(await read('migrated/posts/post-1.md')).toBe('+++\nid = 1\nheading = "A"\n+++\n\nText\n')
    expect(JSON.parse(await read('migrated/posts/post-1.json'))).toEqual({ id: 1, heading: 'A' })
  })

  it('reads its configuration, transformers and all', async () => {
    const { migrate, read } = await workspace({
      'site.xml': wxr([{ id: 1, body: '<p>Before [boat name="Marta"] after</p>' }]),
      'shortmark.config.ts': `import { defineConfig, defineTransformer, text } from 'shortmark'
const boat = defineTransformer({
  tags: ['boat'],
  attributes: { name: text },
  transform: ({ attributes }) => ({ type: 'strong', children: [{ type: 'text', value: attributes.name }] }),
})
export default defineConfig({ out: 'content', metadata: 'sidecar', transformers: [boat] })`,
    })
    expect(await migrate(['site.xml'])).toMatchObject({ code: 0 })
    expect(await read('content/posts/post-1.md')).toBe('Before **Marta** after\n')
  })
})

describe('a dry run', () => {
  const files = { 'site.xml': wxr([{ id: 1, body: crossing }]) }

  it('writes nothing and shows what it would, data apart from talk', async () => {
    const { migrate, files: list } = await workspace(files)
    const { code, out, err } = await migrate(['site.xml', '--dry-run'])
    expect(code).toBe(0)
    expect(await list()).toEqual(['site.xml'])
    expect(out).toMatch(/^--- \/dev\/null\n\+\+\+ b\/posts\/post-1\.md\n@@/)
    expect(out).toContain('+The crossing takes **two** hours.')
    expect(err).toContain('create posts/post-1.md')
    expect(err).toContain('nothing was written')
  })

  it('paints its diff only where it is wanted', async () => {
    const { migrate } = await workspace(files)
    expect((await migrate(['site.xml', '--dry-run'])).out).not.toContain('\u001B[')
    expect((await migrate(['site.xml', '--dry-run', '--color'])).out).toContain('\u001B[32m')
    expect((await migrate(['site.xml', '--dry-run'], { tty: true })).out).toContain('\u001B[32m')
    expect((await migrate(['site.xml', '--dry-run', '--no-color'], { tty: true })).out).not.toContain('\u001B[')
  })

  it('shows what each shortcode became', async () => {
    const body = '<p>See [embed]https://www.youtube.com/watch?v=abcdefghijk[/embed]</p>'
    const { migrate } = await workspace({ 'site.xml': wxr([{ id: 1, body }]) })
    const { out } = await migrate(['site.xml', '--dry-run', '--diff=source'])
    expect(out).toMatch(/^site\.xml:\d+:\d+ transformed\n- \[embed\]https:.*\n\+ <https:/)
  })

  it('is a check when asked for an exit code', async () => {
    const { migrate, files: list } = await workspace(files)
    expect(await migrate(['site.xml', '--check'])).toMatchObject({ code: 1, out: '' })
    expect(await list()).toEqual(['site.xml'])
    await migrate(['site.xml'])
    expect((await migrate(['site.xml', '--dry-run', '--check'])).code).toBe(0)
  })

  it('takes the input behind a bare --diff for an input', async () => {
    const { migrate } = await workspace(files)
    expect((await migrate(['--dry-run', '--diff', 'site.xml'])).out).toContain('+++ b/posts/post-1.md')
  })

  it('prints nothing but JSON to stdout when asked for JSON', async () => {
    const { migrate } = await workspace(files)
    const { out } = await migrate(['site.xml', '--dry-run', '--json'])
    expect(JSON.parse(out)).toMatchObject({ version: 1, dryRun: true, out: 'migrated' })
    expect((await migrate(['site.xml', '--dry-run', '--json'])).out).toBe(out)
  })
})

describe('what goes wrong', () => {
  it('fails on the findings it is told to fail on', async () => {
    const { migrate } = await workspace({ 'site.xml': wxr([{ id: 1, body: '[boat name="x"]' }]) })
    expect((await migrate(['site.xml'])).code).toBe(0)
    expect((await migrate(['site.xml', '--fail-on', 'warning'])).code).toBe(1)
    expect((await migrate(['site.xml', '--unknown', 'fail'])).code).toBe(1)
    expect((await migrate(['site.xml', '--unknown', 'fail', '--unknown', 'boat=drop'])).code).toBe(0)
  })

  it('fails at an input that was named and is none, and says which and why', async () => {
    const { migrate } = await workspace({ 'site.xml': '', 'export/a.md': 'Text', 'export/style.css': 'a {}' })
    const told = 'site.xml error input-unrecognised Unexpected input, nothing of it was read: it is empty'
    const { code, err } = await migrate(['site.xml', 'export'])
    expect(code).toBe(1)
    expect(err).toContain(told)
    expect(err).toContain('1  warning  file-unrecognised')
    const quiet = await migrate(['site.xml', '--check', '-q'])
    expect(quiet).toMatchObject({ code: 1, err: expect.stringContaining(told) })
    expect(await migrate(['inspect', 'site.xml'])).toMatchObject({ code: 1, err: expect.stringContaining(told) })
    expect((await migrate(['export'])).code).toBe(0)
  })

  it('leaves out a file under the name that it prints, and says where there is none to leave out', async () => {
    const { migrate, files } = await workspace({ 'export/a.md': 'A', 'export/b.md': 'B' })
    const { code, err } = await migrate(['export', '--exclude', 'export/a.md', '--exclude', 'export/c.md'])
    expect(code).toBe(0)
    expect(err.match(/^warning: .*/gm)).toEqual([
      'warning: `--exclude export/c.md` matches no file. Globs are held against paths from the input, and as they are printed.',
    ])
    expect(await files()).toEqual(['export/a.md', 'export/b.md', 'migrated/b.md'])
    expect((await migrate(['export', '--exclude', 'c.md', '-q'])).err).toBe('')
  })

  it('asks the verifier for nothing where it does not run', async () => {
    const { migrate, write } = await workspace({ 'a.md': 'Text' })
    const code = async (...argv: string[]): Promise<number> => (await migrate(['a.md', ...argv])).code
    expect(await code('--no-verify', '--fail-on', 'warning,text-lost')).toBe(0)
    await write('shortmark.config.json', '{ "maxLoss": "1%", "failOn": "text-lost" }')
    expect(await code('--no-verify')).toBe(0)
    await write('shortmark.config.json', '{ "verify": false }')
    expect(await code('--max-loss', '1')).toBe(2)
    expect(await code('--max-loss', '1', '--verify')).toBe(0)
  })

  it('shows the source of an error, also where a body is one long line', async () => {
    const long = 'A long walk along the quay. '.repeat(4000)
    const { migrate } = await workspace({ 'site.xml': wxr([{ id: 1, body: `<p>${long}[boat name="x"] ${long}</p>` }]) })
    const { err } = await migrate(['site.xml', '--unknown', 'fail'])
    const frame = /^ {4}> \d+ \| (…[^\n]*)\n +\| ( +)(\^+)\n/m.exec(err)
    expect(frame).not.toBeNull()
    const [, line = '', indent = '', carets = ''] = frame ?? []
    expect(line.length).toBeLessThan(80)
    expect(line.slice(indent.length, indent.length + carets.length)).toBe('[boat name="x"]')
  })

  it.each([
    [['gone'], /No file or folder `gone`/],
    [['site.xml', '--fields', 'titel'], /Unexpected field `titel`, expected one of audio, author, /],
    [['site.xml', '--out', 'site.xml'], /Unexpected file/],
  ])('%j exits with 2', async (argv, message) => {
    const { migrate, files } = await workspace({ 'site.xml': wxr([{ id: 1 }]) })
    const { code, out, err } = await migrate(argv)
    expect(err).toMatch(message)
    expect(err).not.toContain('bug')
    expect(out).toBe('')
    expect(code).toBe(2)
    expect(await files()).toEqual(['site.xml'])
  })

  it('stops after the documents at hand, and keeps them whole', async () => {
    const interruption = new AbortController()
    const items = Array.from({ length: 100 }, (_, index) => ({ id: index + 1, body: crossing }))
    const { migrate, files, read } = await workspace({ 'site.xml': wxr(items) })
    const stdout = { write: () => interruption.abort() }
    const { code, err } = await migrate(['site.xml', '--diff'], { interruption: () => interruption.signal, stdout })
    expect(code).toBe(130)
    expect(err).toContain('Interrupted')
    const done = (await files()).filter((path) => path.endsWith('.md'))
    expect(done).toContain('migrated/posts/post-1.md')
    expect(done.length).toBeLessThan(100)
    for (const path of done) expect(await read(path)).toContain('**two**')
    expect((await migrate(['site.xml'])).code).toBe(0)
    expect(await read('migrated/posts/post-100.md')).toContain('**two**')
  })

  it('stops while it still reads, and says so, as does the report in the place of an earlier one', async () => {
    const interruption = new AbortController()
    interruption.abort()
    const { migrate, files, read } = await workspace({ 'site.xml': wxr([{ id: 1, body: crossing }]), 'run.json': '{}' })
    const reports = ['--report', 'json=run.json', '--report', 'netlify=_redirects']
    const { code, out, err } = await migrate(['site.xml', '--json', ...reports], {
      interruption: () => interruption.signal,
    })
    expect({ code, err }).toEqual({
      code: 130,
      err:
        'The report `netlify` was not written: it is for the whole site, and the run was interrupted.\n' +
        'Interrupted while the input was read: no document was written. Run it again to begin anew.\n',
    })
    expect(JSON.parse(out)).toMatchObject({ interrupted: true, documents: [] })
    expect(await read('run.json')).toBe(out)
    expect(await files()).toEqual(['run.json', 'site.xml'])
  })

  it('leaves what needs the whole input as an earlier run has written it, and says so', async () => {
    const interruption = new AbortController()
    const items = Array.from({ length: 100 }, (_, index) => ({ id: index + 1, body: crossing }))
    const earlier = { 'run.patch': 'earlier', 'base.json': '{"version":1,"findings":[]}' }
    const { migrate, files, read } = await workspace({ 'site.xml': wxr(items), ...earlier })
    const wanted = ['--patch', 'run.patch', '--baseline', 'base.json', '--update-baseline', '--diff']
    for (const stdout of [{ write: () => interruption.abort() }, undefined]) {
      const { code, err } = await migrate(['site.xml', ...wanted], {
        interruption: () => interruption.signal,
        ...(stdout && { stdout }),
      })
      expect(code).toBe(130)
      expect(err).toContain(
        'The patch `run.patch` was not written, as the run was interrupted; one that is there is of an earlier run.\n' +
          'The baseline `base.json` was not written, as the run was interrupted; one that is there is of an earlier run.\n',
      )
    }
    expect([await read('run.patch'), await read('base.json')]).toEqual(Object.values(earlier))
    expect((await files()).filter((path) => path.includes('patch'))).toEqual(['run.patch'])
  })

  it('says only errors when it is to be quiet', async () => {
    const { migrate } = await workspace({ 'site.xml': wxr([{ id: 1 }]) })
    expect(await migrate(['site.xml', '--quiet'])).toEqual({ code: 0, out: '', err: '' })
  })
})

describe('inspect', () => {
  it('lists shortcodes and blocks, what is unknown first, and how much is known', async () => {
    const { migrate, files } = await workspace({
      'a.xml': wxr([{ id: 1, body: '[boat name="x"] [gallery ids="1"]', status: 'private' }]),
      'b.md': 'See [boat name="y"] and [sic].',
    })
    const { code, out } = await migrate(['inspect', '.', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      rows: [
        {
          name: 'boat',
          uses: 2,
          documents: 2,
          files: 2,
          known: false,
          policy: 'keep',
          example: { file: 'a.xml', source: '[boat name="x"]' },
        },
        { name: 'gallery', uses: 1, files: 1, known: true },
      ],
      totals: {
        documents: 2,
        files: 2,
        shortcodes: { uses: 3, known: 1, documents: 0, percent: { uses: 33.3, documents: 0 } },
        blocks: { uses: 0, known: 0, documents: 2, percent: { uses: 100, documents: 100 } },
      },
    })
    expect((await migrate(['inspect', '.'])).out).toContain('a.xml:')
    expect(await files()).toEqual(['a.xml', 'b.md'])
  })

  it('says what would happen to each, as the configuration and the command line have it', async () => {
    const { migrate } = await workspace({
      'shortmark.config.json':
        '{ "unknown": { "quay_ad": "drop", "*": "comment" }, "shortcodes": { "tide_at": "{{at}}" } }',
      'a.txt': 'A title\n\n[quay_ad id="1"] [quay_boat name="x"] [tide_at at="noon"] [quay_buoy n="1"]\n',
    })
    const { out } = await migrate(['inspect', 'a.txt', '--json', '--unknown', 'quay_boat=unwrap'])
    expect(JSON.parse(out).rows).toMatchObject([
      { name: 'quay_ad', policy: 'drop' },
      { name: 'quay_boat', policy: 'unwrap' },
      { name: 'quay_buoy', policy: 'comment' },
      { name: 'tide_at', known: true },
    ])
  })

  it('leaves a folder of its name to migrate', async () => {
    const { migrate, files } = await workspace({ 'inspect/a.txt': 'A title\n\nA text.\n' })
    expect((await migrate(['./inspect'])).code).toBe(0)
    expect(await files()).toContain('migrated/a.md')
  })
})
