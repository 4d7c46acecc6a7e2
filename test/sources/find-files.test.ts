import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SourceOptions } from '../../src/sources/index.ts'
import { InputError, idleGlobs, openSource } from '../../src/sources/index.ts'
import type { Files } from './read-inputs.ts'
import { folderOf, placesOf, readFolder } from './read-inputs.ts'

const files: Files = {
  'site/b.md': 'b',
  'site/B.md': 'B',
  'site/a/c.txt': 'c',
  'site/.git/d.md': 'd',
  'site/node_modules/e/e.md': 'e',
  'site/[f].md': 'f',
  'other/g.md': 'g',
}

const found = async (inputs: readonly string[], options: Partial<SourceOptions> = {}): Promise<string[]> => {
  const { posts } = await readFolder(await folderOf(files), inputs, options)
  return posts.map(({ source }) => `${source.file} ${source.relativePath}`)
}

describe('inputs', () => {
  it('may be a folder: everything in it, sorted, without dotfolders and node_modules', async () => {
    expect(await found(['site'])).toEqual([
      'site/B.md B.md',
      'site/[f].md [f].md',
      'site/a/c.txt a/c.txt',
      'site/b.md b.md',
    ])
  })

  it('may be files, whatever their name', async () => {
    expect(await found(['site/[f].md', './site/.git/d.md'])).toEqual(['site/.git/d.md d.md', 'site/[f].md [f].md'])
  })

  it('may be globs', async () => {
    expect(await found(['./site/**/*.txt', '{site,other}/[g-z]*.md'])).toEqual([
      'other/g.md other/g.md',
      'site/a/c.txt a/c.txt',
    ])
  })

  it('may overlap', async () => {
    expect(await found(['site/a', 'site', 'site/*/c.txt'])).toHaveLength(4)
  })

  it('are narrowed by globs relative to each input', async () => {
    expect(await found(['site'], { include: ['*.txt', 'b.md'] })).toEqual(['site/a/c.txt a/c.txt', 'site/b.md b.md'])
    expect(await found(['site'], { exclude: ['a', '*.md'], include: ['**'] }).catch(String)).toMatch(/--include/)
    expect(await found(['site'], { exclude: ['a/**', '[[]f*'] })).toEqual(['site/B.md B.md', 'site/b.md b.md'])
  })

  it('are narrowed by paths as they are printed, too', async () => {
    const shown = async (options: Partial<SourceOptions>, ...inputs: string[]): Promise<string[]> =>
      (await found(inputs, options)).map((line) => line.split(' ')[0] ?? '')
    expect(await shown({ exclude: ['site/a/c.txt', './site/?.md'] }, 'site')).toEqual(['site/[f].md'])
    expect(await shown({ exclude: ['site/[f].md', 'site/a'] }, 'site/**')).toEqual(['site/B.md', 'site/b.md'])
    expect(await shown({ exclude: ['site/b.md'] }, 'site/b.md', 'other').catch(String)).toMatch(
      /`site\/b.md` has no file/,
    )
    expect(await shown({ exclude: ['site/**'] }, '.')).toEqual(['other/g.md'])
    expect(await shown({ exclude: ['s*', 'B.md'] }, 'site')).toEqual(['site/[f].md', 'site/a/c.txt', 'site/b.md'])
    expect(await shown({ include: ['site/a/*', 'b.md', 'other/g.md', 'site/[f].md'] }, 'site', 'other')).toEqual([
      'other/g.md',
      'site/[f].md',
      'site/a/c.txt',
      'site/b.md',
    ])
    const folder = await folderOf({ ...files, 'site/b (1).md': 'b' })
    const { posts } = await readFolder(folder, ['site'], { exclude: ['site/b (1).md'] })
    expect(posts).toHaveLength(4)
    const absolute = path.join(folder, 'other')
    const outside = { cwd: path.join(folder, 'site'), exclude: ['../other/g.md'] }
    await expect(readFolder(folder, ['../other'], outside)).rejects.toThrow('--exclude')
    await expect(readFolder(folder, [absolute], { exclude: [`${absolute}/*`] })).rejects.toThrow('--exclude')
  })

  it('have globs that match none of them', async () => {
    const options = { cwd: await folderOf(files) }
    const globs = ['site/b.md', 'b.md', 'a', 'site/g.md', 'drafts/**', '*']
    expect(await idleGlobs(['site', 'other'], globs, options)).toEqual(['site/g.md', 'drafts/**'])
  })

  it('are shown as they were typed when they lie outside the working directory', async () => {
    const folder = await folderOf(files)
    const options = { cwd: path.join(folder, 'site') }
    const { posts } = await readFolder(folder, ['../other'], options)
    expect(posts[0]?.source.file).toBe('../other/g.md')
    const absolute = path.join(folder, 'other')
    const { posts: typed } = await readFolder(folder, [absolute], options)
    expect(typed[0]?.source.file).toBe(`${absolute.split(path.sep).join('/')}/g.md`)
  })

  it('that match nothing are an error that says what to do', async () => {
    const cwd = await folderOf({ 'empty/.hidden': 'x' })
    for (const input of ['nowhere', 'empty', '*.xml']) {
      const opening = openSource([input], { cwd, report: () => {} })
      await expect(opening).rejects.toThrow(InputError)
      await expect(opening).rejects.toThrow(/Give an export, a folder or a glob/)
    }
  })

  it('are not followed where links lead in a circle', async () => {
    const folder = await folderOf({ 'a/b.md': 'b' })
    await symlink('../a', path.join(folder, 'a', 'loop'))
    await symlink('b.md', path.join(folder, 'a', 'link.md'))
    await symlink('nothing', path.join(folder, 'a', 'broken.md'))
    const read = await readFolder(folder)
    expect(read.posts.map(({ source }) => source.file)).toEqual(['a/b.md', 'a/link.md'])
    expect(placesOf(read)).toEqual(['a/broken.md:-:- file-unrecognised', 'a/loop:-:- file-unrecognised'])
  })

  // macOS and Windows do not let such names come into being.
  it.skipIf(process.platform !== 'linux')('are reported, and the others read, where a name is no UTF-8', async () => {
    const folder = await folderOf({ 'a.md': 'a', 'named/\ufffd.md': 'b' })
    const latin = (name: string): Buffer => Buffer.from(path.join(folder, name), 'latin1')
    await writeFile(latin('caf\xe9.md'), 'c')
    await symlink('a.md', latin('lien\xe9.md'))
    await mkdir(latin('\xe9t\xe9'))
    const { posts, diagnostics } = await readFolder(folder)
    expect(posts.map(({ source }) => source.file)).toEqual(['a.md', 'named/\ufffd.md'])
    const found = diagnostics.map(({ code, file, details }) => [code, file, 'reason' in details && details.reason])
    expect(found.sort()).toEqual(
      ['caf\ufffd.md', 'lien\ufffd.md', '\ufffdt\ufffd'].map((file) => [
        'file-unreadable',
        file,
        'its name is no UTF-8; rename it',
      ]),
    )
    await expect(readFolder(folder, ['caf\ufffd.md'])).rejects.toThrow('its name is no UTF-8; rename it')
  })
})
