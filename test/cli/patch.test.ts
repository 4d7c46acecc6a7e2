import { execFileSync } from 'node:child_process'
import { cp, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wxr } from './export.ts'
import { type Workspace, workspace } from './workspace.ts'

/** Runs what the tool tells its user to run, as a shell would. */
function follow(err: string, { folder }: Workspace): void {
  const command = /Apply it here: (git apply .*)\n/.exec(err)?.[1]
  if (command === undefined) throw new Error(`no command in ${err}`)
  // Above a temporary folder there could be a repository.
  execFileSync('sh', ['-c', command], {
    cwd: folder,
    env: { ...process.env, GIT_CEILING_DIRECTORIES: dirname(folder) },
  })
}

const before = [
  { id: 1, slug: 'changed', body: '<p>The first.</p><p>The second.</p>' },
  { id: 2, slug: 'same', body: 'Nothing new.' },
  { id: 3, slug: 'edited', body: 'Once.' },
]
const after = [
  { id: 1, slug: 'changed', body: '<p>The first.</p><p>The second, mended.</p>' },
  { id: 2, slug: 'same', body: 'Nothing new.' },
  { id: 3, slug: 'edited', body: 'Twice.' },
  { id: 4, slug: 'fähre-日本', body: '<p>New: “Salt &amp; Wind”.</p><pre>code  \n\ttab</pre>' },
]

describe('a patch', () => {
  it('may have a name as long as a file system takes', async () => {
    const { migrate, files } = await workspace({ 'site.xml': wxr(before) })
    const name = `${'x'.repeat(249)}.patch`
    expect((await migrate(['site.xml', '--patch', name])).code).toBe(0)
    expect(await files()).toEqual(['site.xml', name])
  })

  it('makes of the output folder what a run makes of it', async () => {
    const site = await workspace({ 'site.xml': wxr(before), "o'dd.txt": 'A title\n\nOne text.\n' })
    const { migrate, write, read, files, folder } = site
    await migrate(['.'])
    await write('migrated/posts/edited.md', 'mine\n')
    await write('site.xml', wxr(after))
    await write('notes/with "quotes", a back\\slash.txt', 'A title\n\nA text.\n')
    await cp(join(folder, 'migrated'), join(folder, 'copy'), { recursive: true })

    const { code, out, err } = await migrate(['.', '--exclude', 'copy/**', '--patch', 'changes.patch'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('Wrote what would change in 3 files to changes.patch.')
    expect(await read('migrated/posts/changed.md')).not.toContain('mended')
    follow(err, site)
    await migrate(['.', '--exclude', 'copy/**', '--exclude', 'migrated/**', '--out', 'copy'])

    const under = async (top: string) => {
      const paths = (await files()).filter((path) => path.startsWith(`${top}/`))
      return Promise.all(paths.map(async (path) => [path.slice(top.length), await read(path)] as const))
    }
    expect(await under('migrated')).toEqual(await under('copy'))
    expect((await under('migrated')).map(([path]) => path)).toContain('/posts/fähre-日本.md')
    expect(await read('migrated/posts/edited.md')).toBe('mine\n')
    const { err: again } = await migrate(['.', '--exclude', 'copy/**'])
    expect(again).toMatch(/ 5 {2}unchanged\n/)
    expect(await read('migrated/.shortmark/manifest.json')).toBe(await read('copy/.shortmark/manifest.json'))
  })

  it('changes files in place, to the byte, whatever their names and line ends', async () => {
    const texts = {
      'content/crlf.md': 'One [x_ad a="1"] line.\r\n\r\nTwo.\r\n',
      'content/no end "é" \\ \t.md': 'Text \\[caption id="a"\\]![](a.jpg) A\\[/caption\\]',
      'content/gone.md': '[x_ad a="1"]',
      'content/plain.md': 'Nothing.\n',
    }
    const argv = ['content', '--in-place', '--unknown', 'drop']
    const real = await workspace(texts)
    await real.migrate(argv)
    const site = await workspace(texts)
    const { err } = await site.migrate([...argv, '--patch', 'out/my changes.patch'])
    for (const [path, text] of Object.entries(texts)) expect(await site.read(path)).toBe(text)
    follow(err, site)
    for (const [path, text] of Object.entries(texts)) {
      expect(await site.read(path)).toBe(await real.read(path))
      if (path !== 'content/plain.md') expect(await site.read(path)).not.toBe(text)
    }
  })

  it('is empty where nothing would change, and says so', async () => {
    const { migrate, read } = await workspace({ 'site.xml': wxr(before) })
    await migrate(['site.xml'])
    expect((await migrate(['site.xml', '--patch', 'x.patch'])).err).toContain('Nothing would change: x.patch is empty.')
    expect(await read('x.patch')).toBe('')
  })

  it('comes with a diff where one is asked for', async () => {
    const { migrate } = await workspace({ 'site.xml': wxr(before) })
    const { out } = await migrate(['site.xml', '--patch', 'x.patch', '--diff=stat'])
    expect(out).toMatch(/^ posts\/changed\.md +\| +\d+ \++\n[\s\S]* 3 files changed, \d+ insertions\(\+\)\n$/)
  })

  it('is whole or not there', async () => {
    const interruption = new AbortController()
    const { migrate, folder } = await workspace({ 'site.xml': wxr(before) })
    const stdout = { write: () => interruption.abort() }
    const io = { interruption: () => interruption.signal, stdout }
    expect(await migrate(['site.xml', '--patch', 'x.patch', '--diff'], io)).toMatchObject({ code: 130 })
    expect(await readdir(folder)).toEqual(['site.xml'])
  })

  it.each([
    [
      'site.xml/x.patch',
      ['site.xml'],
      /^error: Unexpected `site.xml\/x.patch`, expected a file that can be written \(E/,
    ],
    [
      '../x.patch',
      ['../outside.md', '--in-place', '--unknown', 'drop'],
      /Unexpected `\.\.\/outside\.md` with `--patch`, expected files below the working directory/,
    ],
    ['x.patch', ['site.xml', '--force'], /Unexpected bytes in `posts\/changed\.md`, expected UTF-8/],
  ])('to %s from %j is refused', async (patch, argv, message) => {
    const { migrate, write, folder } = await workspace({
      'top/site.xml': wxr(before),
      'outside.md': '[x_ad a="1"] b\n',
    })
    const cwd = join(folder, 'top')
    await migrate(['site.xml'], { cwd })
    await write('top/migrated/posts/changed.md', Buffer.from('caf\xe9\n', 'latin1'))
    const { code, err } = await migrate([...argv, '--patch', patch], { cwd })
    expect(err).toMatch(message)
    expect(code).toBe(2)
    expect((await readdir(folder, { recursive: true })).filter((path) => /patch/.test(path))).toEqual([])
  })
})
