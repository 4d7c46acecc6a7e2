import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readTree, temporaryFolder } from '../output/temporary-folder.ts'
import { type BuiltCommand, buildCommand } from './built-command.ts'
import { writeExport } from './sample-export.ts'

let command: BuiltCommand
beforeAll(() => {
  command = buildCommand()
})
afterAll(() => command.remove())

const hasParallel = spawnSync('parallel', ['--version']).status === 0

const page = readFileSync(new URL('../../docs/ci.md', import.meta.url), 'utf8')

/** The first block of code behind these words of `docs/ci.md`. */
function documented(words: string): string {
  const block = page.slice(page.indexOf(words)).match(/```\w+\n(.+?)```/s)?.[1]
  if (!page.includes(words) || block === undefined) throw new Error(`no code behind “${words}” in docs/ci.md`)
  return block
}

/** What a shell is given of one shard, and where its number begins. */
const schedulers = [
  {
    name: 'Kubernetes',
    script: parse(documented('an indexed job of Kubernetes')).spec.template.spec.containers[0].args[0] as string,
    variable: 'JOB_COMPLETION_INDEX',
    first: 0,
  },
  { name: 'Slurm', script: documented('an array of Slurm'), variable: 'SLURM_ARRAY_TASK_ID', first: 1 },
]

/** A folder with an export, and with the command where npm puts it. */
async function site(posts: number): Promise<string> {
  const cwd = await temporaryFolder()
  await mkdir(join(cwd, 'export'))
  writeExport(join(cwd, 'export'), posts)
  await mkdir(join(cwd, 'node_modules/.bin'), { recursive: true })
  await symlink(command.bin, join(cwd, 'node_modules/.bin/migrate'))
  return cwd
}

/** Everything but the memory of our own, which shards keep apart. */
async function documentsIn(folder: string): Promise<Record<string, string>> {
  const files = await readTree(folder)
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('.shortmark/')))
}

function shell(cwd: string, script: string, variables: Record<string, string>) {
  const env = { ...process.env, ...variables }
  const child = spawn('bash', ['-c', script], { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = new Promise<{ status: number | null; stderr: string }>((resolve) => {
    child.once('close', (status) => resolve({ status, stderr }))
  })
  return { child, ended }
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
    const cwd = await site(40)
    const whole = ['--report', 'sarif=whole-report.sarif', '--report', 'redirects=whole-redirects.json']
    expect(command.run(cwd, 'export', '--out', 'whole', ...whole)).toMatchObject({ status: 0 })

    const script = documented('with GNU parallel')
    const { status, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd, encoding: 'utf8' })
    expect(stderr).not.toContain('error:')
    expect(status).toBe(0)
    expect(await documentsIn(join(cwd, 'migrated'))).toEqual(await documentsIn(join(cwd, 'whole')))
    for (const name of ['report.sarif', 'redirects.json'])
      expect(await readFile(join(cwd, name), 'utf8')).toBe(
        (await readFile(join(cwd, `whole-${name}`), 'utf8')).replaceAll('"whole"', '"migrated"'),
      )
  })

  it.each(schedulers)('is told its number by $name', async ({ script, variable, first }) => {
    const cwd = await site(12)
    // A finding counts for the merge, and must not fail a shard.
    await writeFile(join(cwd, 'shortmark.config.json'), '{ "failOn": "info" }')
    for (const index of [1, 8]) {
      const number = String(first + index - 1)
      expect(await shell(cwd, script, { [variable]: number }).ended).toMatchObject({ status: 0 })
      const [head = ''] = (await readFile(join(cwd, `reports/${number}.ndjson`), 'utf8')).split('\n')
      expect(JSON.parse(head)).toMatchObject({ shard: { index, count: 8 } })
    }
    const { status, stderr } = await shell(cwd, script, { [variable]: String(first + 8) }).ended
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining("'9/8' is invalid") })
  })

  it.each(schedulers)('hears of the SIGTERM that $name sends to the shell', async ({ script, variable, first }) => {
    const cwd = await site(600)
    const { child, ended } = shell(cwd, script, { [variable]: String(first) })
    const own = join(cwd, 'migrated/.shortmark')
    while (((await stat(join(own, 'run.1-of-8.ndjson')).catch(() => undefined))?.size ?? 0) < 1000) await sleep(1)
    child.kill('SIGTERM')
    expect(await ended).toMatchObject({ status: 1, stderr: expect.stringContaining('Interrupted') })
    expect(await readdir(own)).not.toContain('lock.1-of-8')
    expect(await readdir(own)).toContain('run.1-of-8.ndjson')
  })

  it('tells nothing stale that is in another shard', async () => {
    const cwd = await temporaryFolder()
    writeExport(cwd, 20)
    expect(command.run(cwd, 'site.xml', '--out', 'out')).toMatchObject({ status: 0 })
    for (const shard of ['1/2', '2/2'])
      expect(command.run(cwd, 'site.xml', '--out', 'out', '--shard', shard).stderr).not.toContain('stale')
  })
})
