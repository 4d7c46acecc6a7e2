import { mkdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hashOf } from '../../src/output/hash.ts'
import { manifestPath, readManifest, writeManifest } from '../../src/output/manifest.ts'
import { readTree, temporaryFolder } from './temporary-folder.ts'

const entry = (key: string) => ({ hash: hashOf(key), key })

async function folderWithManifest(text: string): Promise<string> {
  const root = await temporaryFolder()
  await mkdir(join(root, '.shortmark'))
  await writeFile(join(root, manifestPath), text)
  return root
}

describe('the manifest', () => {
  test('is empty where there is none, and none is written for nothing', async () => {
    const root = await temporaryFolder()
    expect(readManifest(root)).toEqual(new Map())
    writeManifest(root, new Map())
    expect(await readTree(root)).toEqual({})
  })

  test('reads back what was written, in any order, under any name', async () => {
    const root = await temporaryFolder()
    const names = ['posts/b.md', 'posts/a.md', '日本.md', '2021']
    writeManifest(root, new Map(names.map((name) => [name, entry(name)])))
    const first = await readFile(join(root, manifestPath), 'utf8')
    expect(readManifest(root)).toEqual(new Map(names.map((name) => [name, [entry(name)]])))

    const other = await temporaryFolder()
    writeManifest(other, new Map(names.reverse().map((name) => [name, entry(name)])))
    expect(await readFile(join(other, manifestPath), 'utf8')).toBe(first)
  })

  test('is not written again where it is right', async () => {
    const root = await temporaryFolder()
    const manifest = new Map([['a.md', entry('a')]])
    writeManifest(root, manifest)
    await utimes(join(root, manifestPath), 1000, 1000)
    writeManifest(root, manifest)
    expect((await stat(join(root, manifestPath))).mtimeMs).toBe(1_000_000)
  })

  test.each([
    ['no JSON', '{"version": 1, "fil', 'it is not JSON'],
    ['another version', '{"version": 2, "files": {}}', '`version`'],
    ['no list of files', '{"version": 1}', '`files`'],
    ['a hash that is none', '{"version": 1, "files": {"a.md": {"hash": "x", "key": "a"}}}', '`files.a.md.hash`'],
    ['null', 'null', '`it`'],
  ])('%s is refused in words', async (_, text, reason) => {
    const root = await folderWithManifest(text)
    expect(() => readManifest(root)).toThrow(expect.objectContaining({ name: 'OutputError', path: manifestPath }))
    expect(() => readManifest(root)).toThrow(reason)
    expect(() => readManifest(root)).toThrow('restore it, or delete it')
  })

  test('does not follow a folder that is a link elsewhere', async () => {
    const root = await temporaryFolder()
    const elsewhere = await temporaryFolder()
    await symlink(elsewhere, join(root, '.shortmark'))
    expect(() => readManifest(root)).toThrow('symbolic link leads elsewhere')
    expect(() => writeManifest(root, new Map([['a.md', entry('a')]]))).toThrow('symbolic link leads elsewhere')
    expect(await readTree(elsewhere)).toEqual({})
  })
})
