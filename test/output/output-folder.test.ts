import { mkdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createWriter, type WriterOptions } from '../../src/output/file-writer.ts'
import { hashOf } from '../../src/output/hash.ts'
import { manifestPath } from '../../src/output/manifest.ts'
import type { OutputOptions, WrittenFile } from '../../src/output/output-folder.ts'
import { openOutput } from '../../src/output/output-folder.ts'
import { readTree, temporaryFolder } from './temporary-folder.ts'

interface Run {
  readonly actions: Record<string, string>
  readonly stale: readonly string[]
}

type Options = Partial<Pick<WriterOptions, 'force' | 'dryRun'>> & Pick<OutputOptions, 'part'>

const open = (root: string, { force = false, dryRun = false, part }: Options = {}) => {
  const output = openOutput(root, root, { dryRun, part })
  return { output, writer: createWriter({ ...output, force, dryRun }) }
}

/** A whole run over documents given as path → content. */
async function run(root: string, files: Record<string, string>, options: Options = {}): Promise<Run> {
  const { output, writer } = open(root, options)
  const actions: Record<string, string> = {}
  const written: WrittenFile[] = []
  for (const [path, content] of Object.entries(files)) {
    const write = writer.plan({ key: `site#${path}`, path, content }, output.known(path))
    actions[path] = write.entry.action
    writer.apply(write)
    if (write.entry.action !== 'conflict') written.push({ path, hash: write.hash, key: `site#${path}` })
  }
  const stale = output.finish({ isPlanned: (path) => path in files, written, isOurs: () => true })
  output.tidy()
  return { actions, stale }
}

const documents = { 'posts/a.md': 'A\n', 'posts/b.md': 'B\n', 'posts/日本語.md': 'こ\n' }

const withoutManifest = async (out: string): Promise<Record<string, string>> => {
  const { [manifestPath]: _, ...files } = await readTree(out)
  return files
}

describe('runs into one folder', () => {
  test('the first creates, the second changes nothing, not even the manifest', async () => {
    const out = join(await temporaryFolder(), 'out')
    const first = await run(out, documents)
    expect(first.actions).toEqual({ 'posts/a.md': 'create', 'posts/b.md': 'create', 'posts/日本語.md': 'create' })
    expect(await withoutManifest(out)).toEqual(documents)

    const before = await readTree(out)
    await utimes(join(out, manifestPath), 1000, 1000)
    await utimes(join(out, 'posts/a.md'), 1000, 1000)
    const second = await run(out, documents)
    expect(new Set(Object.values(second.actions))).toEqual(new Set(['unchanged']))
    expect(await readTree(out)).toEqual(before)
    expect((await stat(join(out, manifestPath))).mtimeMs).toBe(1_000_000)
    expect((await stat(join(out, 'posts/a.md'))).mtimeMs).toBe(1_000_000)
  })

  test('what changed at the source is updated', async () => {
    const out = await temporaryFolder()
    await run(out, documents)
    const { actions } = await run(out, { ...documents, 'posts/a.md': 'A, again\n' })
    expect(actions['posts/a.md']).toBe('update')
    expect(await withoutManifest(out)).toEqual({ ...documents, 'posts/a.md': 'A, again\n' })
    expect((await run(out, documents)).actions['posts/a.md']).toBe('update')
  })

  test('what a person edited stays, run after run, until it is forced', async () => {
    const out = await temporaryFolder()
    await run(out, documents)
    await writeFile(join(out, 'posts/a.md'), 'mine\n')
    for (const content of ['A\n', 'A, again\n']) {
      const { actions, stale } = await run(out, { ...documents, 'posts/a.md': content })
      expect(actions['posts/a.md']).toBe('conflict')
      expect(stale).toEqual([])
      expect(await readFile(join(out, 'posts/a.md'), 'utf8')).toBe('mine\n')
    }
    expect((await run(out, documents, { force: true })).actions['posts/a.md']).toBe('update')
    expect(await withoutManifest(out)).toEqual(documents)
    expect((await run(out, documents)).actions['posts/a.md']).toBe('unchanged')
  })

  test('what was there before the first run stays', async () => {
    const out = await temporaryFolder()
    await mkdir(join(out, 'posts'))
    await writeFile(join(out, 'posts/a.md'), 'was here\n')
    await writeFile(join(out, 'posts/b.md'), 'B\n')
    const { actions } = await run(out, documents)
    expect(actions).toMatchObject({ 'posts/a.md': 'conflict', 'posts/b.md': 'unchanged' })
    expect((await run(out, documents)).actions).toMatchObject({ 'posts/a.md': 'conflict' })
    expect((await run(out, { ...documents, 'posts/b.md': 'B, again\n' })).actions['posts/b.md']).toBe('update')
  })

  test('what is no longer produced is named and left, until somebody deletes it', async () => {
    const out = await temporaryFolder()
    await run(out, documents)
    const only = { 'posts/b.md': 'B\n' }
    expect((await run(out, only)).stale).toEqual(['posts/a.md', 'posts/日本語.md'])
    expect((await run(out, only)).stale).toEqual(['posts/a.md', 'posts/日本語.md'])
    expect(await withoutManifest(out)).toEqual(documents)
    await rm(join(out, 'posts/a.md'))
    expect((await run(out, only)).stale).toEqual(['posts/日本語.md'])
    expect(await readFile(join(out, manifestPath), 'utf8')).not.toContain('posts/a.md')
    expect((await run(out, { 'posts/日本語.md': 'さ\n' })).actions).toEqual({ 'posts/日本語.md': 'update' })
  })

  test('what a run wrote that broke off is no edit of a person', async () => {
    const out = await temporaryFolder()
    const { writer } = open(out)
    const write = writer.plan({ key: 'a', path: 'a.md', content: 'A\n' }, [])
    writer.apply(write)

    const { output, writer: next } = open(out)
    output.adopt([{ path: 'a.md', hash: write.hash, key: 'a' }])
    const again = next.plan({ key: 'a', path: 'a.md', content: 'A, again\n' }, output.known('a.md'))
    expect(again.entry.action).toBe('update')
  })

  test('unfinished files of a run that was killed are cleared away', async () => {
    const out = await temporaryFolder()
    await mkdir(join(out, '.shortmark/partial'), { recursive: true })
    await writeFile(join(out, '.shortmark/partial/0123'), 'half a fi')
    await run(out, documents)
    expect(await withoutManifest(out)).toEqual(documents)
  })

  test('shards remember apart, a whole run gathers what they knew', async () => {
    const out = await temporaryFolder()
    await run(out, { 'a.md': 'A\n' }, { part: '1-of-2' })
    await run(out, { 'b.md': 'B\n' }, { part: '2-of-2' })
    expect(Object.keys(await readTree(out)).sort()).toEqual([
      '.shortmark/manifest.1-of-2.json',
      '.shortmark/manifest.2-of-2.json',
      'a.md',
      'b.md',
    ])
    const { actions } = await run(out, { 'a.md': 'A, again\n', 'b.md': 'B\n' })
    expect(actions).toEqual({ 'a.md': 'update', 'b.md': 'unchanged' })
    expect(Object.keys(await readTree(out)).sort()).toEqual([manifestPath, 'a.md', 'b.md'])
  })
})

describe('a dry run', () => {
  test('makes nothing, not even the folder', async () => {
    const out = join(await temporaryFolder(), 'out')
    const { actions } = await run(out, documents, { dryRun: true })
    expect(actions['posts/a.md']).toBe('create')
    await expect(stat(out)).rejects.toThrow('ENOENT')
  })

  test('says what would be done, and holds both texts for a diff', async () => {
    const out = await temporaryFolder()
    await run(out, documents)
    await writeFile(join(out, 'posts/b.md'), 'mine\n')
    const before = await readTree(out)
    const { actions, stale } = await run(out, { 'posts/a.md': 'new\n', 'posts/b.md': 'B\n' }, { dryRun: true })
    expect(actions).toEqual({ 'posts/a.md': 'update', 'posts/b.md': 'conflict' })
    expect(stale).toEqual(['posts/日本語.md'])
    expect(await readTree(out)).toEqual(before)

    const { output, writer } = open(out, { dryRun: true })
    const write = writer.plan({ key: 'a', path: 'posts/a.md', content: 'new\n' }, output.known('posts/a.md'))
    expect(write).toMatchObject({
      hash: hashOf('new\n'),
      entry: { key: 'a', path: 'posts/a.md', action: 'update' },
      before: 'A\n',
      content: 'new\n',
    })
  })
})

describe('what stands in the way', () => {
  test('a file as output folder', async () => {
    const out = join(await temporaryFolder(), 'out')
    await writeFile(out, '')
    await expect(run(out, documents)).rejects.toThrow(/^Unexpected file `.*out`, expected a folder/)
  })

  test('a link is not read, so that no diff shows what it leads to', async () => {
    const out = await temporaryFolder()
    const secret = join(await temporaryFolder(), 'secret')
    await writeFile(secret, 'secret')
    await symlink(secret, join(out, 'a.md'))
    const { writer } = open(out, { dryRun: true })
    expect(() => writer.plan({ key: 'a', path: 'a.md', content: 'A' }, [])).toThrow('Unexpected symbolic link `a.md`')
  })

  test('a manifest that names files elsewhere makes nobody report them', async () => {
    const folder = await temporaryFolder()
    const out = join(folder, 'out')
    await run(out, { 'a.md': 'A\n' })
    await writeFile(join(folder, 'secret'), 'secret')
    const manifest = await readFile(join(out, manifestPath), 'utf8')
    await writeFile(join(out, manifestPath), manifest.replace('"a.md"', '"../secret"'))
    expect((await run(out, {})).stale).toEqual([])
  })
})
