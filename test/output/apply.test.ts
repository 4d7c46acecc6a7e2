import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { WriteEntry } from '../../src/model/run-report.ts'
import { applyWrite as apply } from '../../src/output/apply.ts'
import { ContainedFolder } from '../../src/output/contained-path.ts'
import { createWriter } from '../../src/output/file-writer.ts'
import { toOutputError } from '../../src/output/output-error.ts'
import { readTree, temporaryFolder } from './temporary-folder.ts'

const entry = (path: string, action: WriteEntry['action'] = 'create'): WriteEntry => ({ path, action, key: path })

const applyWrite = async (root: string, write: WriteEntry, content: string): Promise<void> =>
  apply(new ContainedFolder(root).resolve(write.path), write, Buffer.from(content), join(`${root}.partial`, '0'))

const plan = (root: string, path: string) =>
  createWriter({ root, partial: 'partial', force: false, dryRun: false }).plan({ key: path, path, content: 'x' }, [])

describe('writing', () => {
  test('makes the folders, the output folder too, and leaves nothing else behind', async () => {
    const root = join(await temporaryFolder(), 'new', 'out')
    await applyWrite(root, entry('posts/2021/日本語.md'), 'é\n')
    await applyWrite(root, entry('posts/2021/日本語.md', 'update'), 'ü\n')
    expect(await readTree(root)).toEqual({ 'posts/2021/日本語.md': 'ü\n' })
  })

  test('leaves alone what is unchanged or in conflict', async () => {
    const root = await temporaryFolder()
    await applyWrite(root, entry('a.md', 'unchanged'), 'x')
    await applyWrite(root, entry('b.md', 'conflict'), 'x')
    expect(await readdir(root)).toEqual([])
  })

  test('keeps to the output folder when it is itself reached through a link', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'real'))
    await symlink(join(folder, 'real'), join(folder, 'link'))
    await applyWrite(join(folder, 'link'), entry('posts/a.md'), 'x')
    expect(await readTree(join(folder, 'real'))).toEqual({ 'posts/a.md': 'x' })
  })

  test('takes a name away from what has come there since it was planned, and follows no link', async () => {
    const root = await temporaryFolder()
    const elsewhere = await temporaryFolder()
    await writeFile(join(elsewhere, 'secret'), 'secret')
    const target = new ContainedFolder(root).resolve('a.md')
    await symlink(join(elsewhere, 'secret'), target.path)
    await mkdir(join(root, 'partial'))
    await symlink(join(elsewhere, 'secret'), join(root, 'partial', '0'))
    apply(target, entry('a.md'), Buffer.from('x'), join(root, 'partial', '0'))
    expect(await readTree(root)).toEqual({ 'a.md': 'x' })
    expect(await readTree(elsewhere)).toEqual({ secret: 'secret' })
  })

  test('makes a folder again that somebody has taken away meanwhile', async () => {
    const root = await temporaryFolder()
    const folder = new ContainedFolder(root)
    await mkdir(join(root, 'posts'))
    expect(folder.resolve('posts/a.md').stats).toBeUndefined()
    await rm(join(root, 'posts'), { recursive: true })
    apply(folder.resolve('posts/b.md'), entry('posts/b.md'), Buffer.from('x'), join(root, 'partial', '0'))
    expect(await readTree(root)).toEqual({ 'posts/b.md': 'x' })
  })

  test('follows a link that stays inside', async () => {
    const root = await temporaryFolder()
    await mkdir(join(root, 'content'))
    await symlink('content', join(root, 'posts'))
    await applyWrite(root, entry('posts/a.md'), 'x')
    expect(await readFile(join(root, 'content', 'a.md'), 'utf8')).toBe('x')
  })
})

describe('ContainedFolder', () => {
  test('gives a path once its folder was looked at that it gave before', async () => {
    const root = await temporaryFolder()
    await mkdir(join(root, 'posts/deep'), { recursive: true })
    const step = fc.constantFrom('posts', 'deep', 'a.md', '', '.', '..', '\\', ':')
    const folder = new ContainedFolder(root)
    const answer = (at: ContainedFolder, path: string): string => {
      try {
        return at.resolve(path).path
      } catch (error) {
        return String(error)
      }
    }
    fc.assert(
      fc.property(fc.array(step, { maxLength: 5 }), (steps) => {
        const path = steps.join('/')
        expect(answer(folder, path)).toBe(answer(new ContainedFolder(root), path))
      }),
      { numRuns: 500 },
    )
  })
})

describe('never outside', () => {
  test.each(['../a.md', 'posts/../../a.md', '..', '', '.'])('%j is refused', async (path) => {
    const root = join(await temporaryFolder(), 'out')
    await expect(applyWrite(root, entry(path), 'x')).rejects.toThrow('Unexpected way out of the output folder')
    await expect(readdir(root)).rejects.toThrow('ENOENT')
  })

  test('a folder that is a link elsewhere', async () => {
    const root = await temporaryFolder()
    const elsewhere = await temporaryFolder()
    await symlink(elsewhere, join(root, 'posts'))
    await expect(applyWrite(root, entry('posts/a.md'), 'x')).rejects.toThrow('symbolic link leads elsewhere')
    await expect(applyWrite(root, entry('posts/deep/er/a.md'), 'x')).rejects.toThrow('symbolic link leads elsewhere')
    expect(await readdir(elsewhere)).toEqual([])
  })

  test('a folder with the same beginning is elsewhere', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'out'))
    await mkdir(join(folder, 'out-of-it'))
    await symlink(join(folder, 'out-of-it'), join(folder, 'out', 'posts'))
    await expect(applyWrite(join(folder, 'out'), entry('posts/a.md'), 'x')).rejects.toThrow(
      'symbolic link leads elsewhere',
    )
  })

  test('a file that is a link', async () => {
    const root = await temporaryFolder()
    const elsewhere = await temporaryFolder()
    await writeFile(join(elsewhere, 'secret'), 'secret')
    await symlink(join(elsewhere, 'secret'), join(root, 'a.md'))
    await expect(applyWrite(root, entry('a.md', 'update'), 'x')).rejects.toThrow('Unexpected symbolic link `a.md`')
    expect(await readTree(elsewhere)).toEqual({ secret: 'secret' })
  })

  test('a link to nowhere is not filled', async () => {
    const root = await temporaryFolder()
    const elsewhere = await temporaryFolder()
    await symlink(join(elsewhere, 'new'), join(root, 'posts'))
    await expect(applyWrite(root, entry('posts/a.md'), 'x')).rejects.toThrow('link to nowhere')
    expect(await readdir(elsewhere)).toEqual([])
  })
})

describe('what the disk refuses', () => {
  test('a file where a folder is needed', async () => {
    const root = await temporaryFolder()
    await writeFile(join(root, 'posts'), 'mine')
    await expect(applyWrite(root, entry('posts/2021/a.md'), 'x')).rejects.toMatchObject({
      name: 'OutputError',
      path: 'posts/2021/a.md',
      message:
        'Unexpected file `posts`, expected a folder for `posts/2021/a.md`; move the file away, or choose another folder with `--out`',
    })
    expect(await readTree(root)).toEqual({ posts: 'mine' })
  })

  test('a file where the output folder is to be', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'out'), 'mine')
    expect(() => plan(join(folder, 'out'), 'a.md')).toThrow(/^Unexpected file on the way to `a.md`/)
    expect(await readTree(folder)).toEqual({ out: 'mine' })
  })

  test('a folder where the file is to be', async () => {
    const root = await temporaryFolder()
    await mkdir(join(root, 'a.md'))
    await expect(applyWrite(root, entry('a.md'), 'x')).rejects.toThrow('Unexpected folder `a.md`, expected a file')
    expect(await readdir(root)).toEqual(['a.md'])
  })

  test.skipIf(process.platform === 'win32')('a named pipe, which would block whoever opens it', async () => {
    const root = await temporaryFolder()
    execFileSync('mkfifo', [join(root, 'a.md')])
    await expect(applyWrite(root, entry('a.md'), 'x')).rejects.toThrow('Unexpected special file `a.md`')
  })

  test('a name that is too long leaves no temporary file', async () => {
    const root = await temporaryFolder()
    expect(() => plan(root, `${'x'.repeat(260)}.md`)).toThrow('is too long for this file system')
    expect(await readdir(root)).toEqual([])
  })

  test.each([
    ['ENOSPC', 'No space left for `a.md`; free some and run again'],
    ['EACCES', 'No permission to use `a.md`; give yourself write access'],
    ['EROFS', '`a.md` is on a read-only file system; choose another'],
    ['EIO', '`a.md` could not be used: the disk is dying'],
  ])('%s is said in words', (code, message) => {
    const error = toOutputError(Object.assign(new Error('the disk is dying'), { code }), 'a.md')
    expect(error.message).toContain(message)
    expect(error.cause).toMatchObject({ code })
    expect(toOutputError(error, 'other.md')).toBe(error)
  })
})

describe('a folder on another disk', () => {
  test('takes a file whose name is as long as a file system takes', async () => {
    vi.resetModules()
    vi.doMock('node:fs', async (importActual) => {
      const actual = await importActual<typeof import('node:fs')>()
      const renameSync = (from: string, to: string): void => {
        if (dirname(from) !== dirname(to)) throw Object.assign(new Error('cross-device link'), { code: 'EXDEV' })
        actual.renameSync(from, to)
      }
      return { ...actual, renameSync }
    })
    try {
      const root = await temporaryFolder()
      const name = `${'漢'.repeat(84)}.md`
      const { applyWrite: applyAcross } = await import('../../src/output/apply.ts')
      const { ContainedFolder: Folder } = await import('../../src/output/contained-path.ts')
      applyAcross(new Folder(root).resolve(name), entry(name), Buffer.from('x'), join(root, 'partial', '0'))
      expect(await readTree(root)).toEqual({ [name]: 'x' })
    } finally {
      vi.doUnmock('node:fs')
      vi.resetModules()
    }
  })
})

describe('a disk that is full', () => {
  test('leaves the old file whole and no temporary one', async () => {
    vi.resetModules()
    vi.doMock('node:fs', async (importActual) => {
      const actual = await importActual<typeof import('node:fs')>()
      let calls = 0
      const writeSync = (file: number, bytes: Uint8Array): number => {
        if (calls++ > 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
        return actual.writeSync(file, bytes, 0, 2)
      }
      return { ...actual, writeSync }
    })
    try {
      const root = await temporaryFolder()
      await writeFile(join(root, 'a.md'), 'old')
      const { applyWrite: applyOnFullDisk } = await import('../../src/output/apply.ts')
      const { ContainedFolder: Folder } = await import('../../src/output/contained-path.ts')
      const partial = join(root, 'partial')
      const target = new Folder(root).resolve('a.md')
      expect(() =>
        applyOnFullDisk(target, entry('a.md', 'update'), Buffer.from('half a file'), join(partial, '0')),
      ).toThrow('No space left for `a.md`')
      expect(await readdir(partial)).toEqual([])
      expect(await readTree(root)).toEqual({ 'a.md': 'old' })
    } finally {
      vi.doUnmock('node:fs')
      vi.resetModules()
    }
  })
})
