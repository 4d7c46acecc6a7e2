import { cp, mkdir, mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownIdentity } from '../../src/run/process-identity.ts'
import { readTree, temporaryFolder } from '../output/temporary-folder.ts'
import { type BuiltCommand, buildCommand } from './built-command.ts'
import { writeExport } from './sample-export.ts'

/** CI asks for more of them. */
const kills = Number(process.env['SHORTMARK_KILLS'] ?? 8)

let command: BuiltCommand
let cwd: string
let undisturbed: Record<string, string>
/** How long that took, in milliseconds. */
let duration: number
beforeAll(async () => {
  command = buildCommand()
  cwd = await mkdtemp(join(tmpdir(), 'shortmark-resume-'))
  writeExport(cwd, 60)
  const start = performance.now()
  expect(command.run(cwd, ...args('whole'))).toMatchObject({ status: 0 })
  duration = performance.now() - start
  undisturbed = await readTree(join(cwd, 'whole'))
})
afterAll(async () => {
  command.remove()
  await rm(cwd, { recursive: true, force: true })
})

const args = (out: string): string[] => ['site.xml', '--out', out, '--jobs', '2', '--quiet', '--metadata', 'both']

/** @param moment Of the time that a whole run takes: from 0 to 1. */
async function killed(args: readonly string[], moment: number, folder = cwd): Promise<string | null> {
  const child = command.start(folder, ...args)
  await sleep(moment * duration)
  child.kill('SIGKILL')
  return (await child.ended).signal
}

describe('a run that was killed', () => {
  it('is finished by the next one, as if nothing had happened', { timeout: 600_000 }, async () => {
    let interrupted = 0
    for (let round = 0; round < kills; round++) {
      const out = `killed-${round}`
      if ((await killed(args(out), Math.random())) === 'SIGKILL') interrupted++
      expect(command.run(cwd, ...args(out))).toMatchObject({ status: 0 })
      expect(await readTree(join(cwd, out))).toEqual(undisturbed)
    }
    expect(interrupted).toBeGreaterThan(0)
  })

  it('is gone on with: what was done is not done again, and the report is that of an undisturbed run', async () => {
    const out = join(cwd, 'resumed')
    const whole = command.run(cwd, 'site.xml', '--out', 'first', '--json')
    const child = command.start(cwd, 'site.xml', '--out', 'resumed', '--json', '--jobs', '1')
    const journal = join(out, '.shortmark/run.ndjson')
    while (((await stat(journal).catch(() => undefined))?.size ?? 0) < 20_000) await sleep(1)
    child.kill('SIGKILL')
    expect(await child.ended).toMatchObject({ signal: 'SIGKILL' })
    const next = command.run(cwd, 'site.xml', '--out', 'resumed', '--json')
    expect(next.stderr).toMatch(/^Going on where the last run stopped: \d+ of \d+ documents are done\.\n/)
    expect(next.stdout.replaceAll('resumed', 'first')).toBe(whole.stdout)
  })

  it('has edited nothing by hand: with other options the next run overwrites what it wrote', async () => {
    await killed(args('other'), 0.7)
    const { status, stderr } = command.run(cwd, ...args('other'), '--front-matter', 'toml')
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })
})

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  const journalOf = (out: string) => join(cwd, out, '.shortmark/run.ndjson')

  async function begun(out: string) {
    const child = command.start(cwd, 'site.xml', '--out', out, '--metadata', 'both', '--jobs', '1')
    while (((await stat(journalOf(out)).catch(() => undefined))?.size ?? 0) < 1000) await sleep(1)
    return child
  }

  it('stops cleanly, says how to go on, and exits with 130', async () => {
    const out = `stopped-${signal}`
    const child = await begun(out)
    child.kill(signal)
    expect(await child.ended).toMatchObject({ status: 130, stderr: expect.stringContaining('Run it again') })
    expect((await stat(journalOf(out))).size).toBeGreaterThan(1000)
    expect(command.run(cwd, ...args(out))).toMatchObject({ status: 0 })
    expect(await readTree(join(cwd, out))).toEqual(undisturbed)
  })

  it('ends the run at once when it comes again', async () => {
    const out = `stopped-twice-${signal}`
    const child = await begun(out)
    // Signals that come too close are one to the system: it is sent until the run is over.
    const hail = setInterval(() => child.kill(signal), 0)
    const { status, signal: killer } = await child.ended
    clearInterval(hail)
    expect([status, killer]).toEqual([null, signal])
  })
})

describe('two runs into one folder', () => {
  it('do not work at the same time', async () => {
    // This process is alive, and as good as a run.
    await mkdir(join(cwd, 'shared/.shortmark'), { recursive: true })
    const lock = join(cwd, 'shared/.shortmark/lock')
    await writeFile(lock, JSON.stringify({ ...ownIdentity(), host: hostname() }))
    const { status, stderr } = command.run(cwd, ...args('shared'))
    expect(stderr).toContain(
      `Unexpected run at work in this folder (process ${process.pid} on ${hostname()}); wait for`,
    )
    expect(status).toBe(2)
    await rm(lock)
    expect(command.run(cwd, ...args('shared'))).toMatchObject({ status: 0 })
    expect(await readTree(join(cwd, 'shared'))).toEqual(undisturbed)
  })

  it('takes over from one that left its lock behind', async () => {
    await mkdir(join(cwd, 'locked/.shortmark'), { recursive: true })
    const lock = join(cwd, 'locked/.shortmark/lock')
    await writeFile(lock, '{"pi')
    const before = new Date(Date.now() - 120_000)
    await utimes(lock, before, before)
    expect(command.run(cwd, ...args('locked'))).toMatchObject({ status: 0 })
    expect(await readTree(join(cwd, 'locked'))).toEqual(undisturbed)
  })
})

describe('a journal', () => {
  it('of another input is none', async () => {
    const other = await temporaryFolder()
    await cp(join(cwd, 'site.xml'), join(other, 'site.xml'))
    await killed(args('out'), 0.7, other)
    writeExport(other, 60, 2)
    const { status, stderr } = command.run(other, 'site.xml', '--out', 'out', '--metadata', 'both')
    expect(stderr).not.toContain('Going on')
    expect(status).toBe(0)
  })
})
