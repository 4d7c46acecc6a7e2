import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeAtomically } from '../../src/output/write-atomically.ts'
import { temporaryFolder } from './temporary-folder.ts'

test('a file that is written over keeps its mode, and a link to it stays one', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'elsewhere'))
  await writeFile(join(folder, 'elsewhere/a.md'), 'old', { mode: 0o640 })
  await symlink('elsewhere/a.md', join(folder, 'link.md'))
  writeAtomically(join(folder, 'link.md'), ['n', 'ew'], { fsync: true })
  expect(await readFile(join(folder, 'elsewhere/a.md'), 'utf8')).toBe('new')
  expect((await stat(join(folder, 'elsewhere/a.md'))).mode & 0o777).toBe(0o640)
  expect(await readdir(folder)).toEqual(['elsewhere', 'link.md'])
  expect(await readdir(join(folder, 'elsewhere'))).toEqual(['a.md'])
})

test('nothing is left of a text that breaks off', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'a.md'), 'old')
  function* broken(): Generator<string> {
    yield 'x'.repeat(100_000)
    throw new Error('broken off')
  }
  expect(() => writeAtomically(join(folder, 'a.md'), broken(), { fsync: false })).toThrow('broken off')
  expect(await readdir(folder)).toEqual(['a.md'])
  expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('old')
})
