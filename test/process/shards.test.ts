import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, readFile, symlink } from 'node:fs/promises'
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

/** Those of `docs/ci.md` for one machine. */
function documentedCommands(): string {
  const page = readFileSync(new URL('../../docs/ci.md', import.meta.url), 'utf8')
  const script = /With GNU parallel:\n\n```sh\n(.+?)```/is.exec(page)?.[1]
  if (script === undefined) throw new Error('no commands for GNU parallel in docs/ci.md')
  return script
}

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
    const cwd = await temporaryFolder()
    await mkdir(join(cwd, 'export'))
    writeExport(join(cwd, 'export'), 40)
    await mkdir(join(cwd, 'node_modules/.bin'), { recursive: true })
    await symlink(command.bin, join(cwd, 'node_modules/.bin/migrate'))
    const whole = ['--report', 'sarif=whole-report.sarif', '--report', 'redirects=whole-redirects.json']
    expect(command.run(cwd, 'export', '--out', 'whole', ...whole)).toMatchObject({ status: 0 })

    const script = documentedCommands()
    const { status, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd, encoding: 'utf8' })
    expect(stderr).not.toContain('error:')
    expect(status).toBe(0)
    expect(await documentsIn(join(cwd, 'migrated'))).toEqual(await documentsIn(join(cwd, 'whole')))
    for (const name of ['report.sarif', 'redirects.json'])
      expect(await readFile(join(cwd, name), 'utf8')).toBe(
        (await readFile(join(cwd, `whole-${name}`), 'utf8')).replaceAll('"whole"', '"migrated"'),
      )
  })

  it('tells nothing stale that is in another shard', async () => {
    const cwd = await temporaryFolder()
    writeExport(cwd, 20)
    expect(command.run(cwd, 'site.xml', '--out', 'out')).toMatchObject({ status: 0 })
    for (const shard of ['1/2', '2/2'])
      expect(command.run(cwd, 'site.xml', '--out', 'out', '--shard', shard).stderr).not.toContain('stale')
  })
})
