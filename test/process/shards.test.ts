import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTree, temporaryFolder } from '../output/temporary-folder.ts'
import { type BuiltCommand, buildCommand } from './built-command.ts'
import { writeExport } from './sample-export.ts'

let command: BuiltCommand
beforeAll(() => {
  command = buildCommand()
})
afterAll(() => command.remove())

const hasParallel = spawnSync('parallel', ['--version']).status === 0

/** Everything but the memory of our own, which shards keep apart. */
async function documentsIn(folder: string): Promise<Record<string, string>> {
  const files = await readTree(folder)
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('.shortmark/')))
}

/** A whole run, and the same in shards: into one folder, and into one each, by `run`. */
async function compare(run: (cwd: string, shards: number) => void, shards: number): Promise<void> {
  const cwd = await temporaryFolder()
  writeExport(cwd, 40)
  const kinds = ['json', 'redirects', 'authors', 'media']
  const reports = (stem: string) => kinds.flatMap((kind) => ['--report', `${kind}=${stem}-${kind}.json`])
  expect(command.run(cwd, 'site.xml', '--out', 'whole', ...reports('whole'))).toMatchObject({ status: 0 })

  run(cwd, shards)
  expect(await documentsIn(join(cwd, 'out'))).toEqual(await documentsIn(join(cwd, 'whole')))

  const parts = Array.from({ length: shards }, (_, index) => `report-${index + 1}.json`)
  const merged = command.run(cwd, 'report', 'merge', ...parts, ...reports('merged'))
  expect(merged).toMatchObject({ status: 0 })
  for (const kind of kinds) {
    const whole = await readFile(join(cwd, `whole-${kind}.json`), 'utf8')
    const joined = await readFile(join(cwd, `merged-${kind}.json`), 'utf8')
    expect(joined).toBe(whole.replaceAll('"out": "whole"', '"out": "out"'))
  }

  // A whole run knows what the shards wrote.
  const again = command.run(cwd, 'site.xml', '--out', 'out', '--check')
  expect(again.stderr).not.toContain('stale')
  expect(again.status).toBe(0)
}

describe('--shard', () => {
  it('does all documents once, whatever the number of shards, and their reports join to that of a whole run', async () => {
    await compare((cwd, shards) => {
      for (let index = 1; index <= shards; index++) {
        const args = ['--shard', `${index}/${shards}`, '--report', `json=report-${index}.json`]
        expect(command.run(cwd, 'site.xml', '--out', 'out', ...args)).toMatchObject({ status: 0 })
      }
    }, 3)
  })

  it.skipIf(!hasParallel)('runs under GNU parallel, several at a time in one folder', async () => {
    await compare((cwd, shards) => {
      const call = `${process.execPath} ${command.bin} site.xml --out out --shard {}/${shards} --report json=report-{}.json`
      const numbers = Array.from({ length: shards }, (_, index) => String(index + 1))
      const { status, stderr } = spawnSync('parallel', ['--jobs', '2', call, ':::', ...numbers], {
        cwd,
        encoding: 'utf8',
      })
      expect(stderr).not.toContain('error:')
      expect(status).toBe(0)
    }, 4)
  })

  it('tells nothing stale that is in another shard', async () => {
    const cwd = await temporaryFolder()
    writeExport(cwd, 20)
    expect(command.run(cwd, 'site.xml', '--out', 'out')).toMatchObject({ status: 0 })
    for (const shard of ['1/2', '2/2'])
      expect(command.run(cwd, 'site.xml', '--out', 'out', '--shard', shard).stderr).not.toContain('stale')
  })
})
