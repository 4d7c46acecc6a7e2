import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { OutputError } from '../../src/output/output-error.ts'
import { lock } from '../../src/run/lock.ts'
import { ownIdentity, type ProcessIdentity } from '../../src/run/process-identity.ts'
import { temporaryFolder } from '../output/temporary-folder.ts'

let path: string
beforeEach(async () => {
  path = join(await temporaryFolder(), 'lock')
})

const shown = 'out/.shortmark/lock'
const take = () => lock(path, shown)
const hold = (holder: ProcessIdentity & { host: string }) => writeFile(path, JSON.stringify(holder))
const own = { ...ownIdentity(), host: hostname() }
const elsewhere = { ...own, pid: 1, host: 'another-machine', machine: 'another' }

/** The id of a process that is over. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid

describe('lock', () => {
  it('says who holds it, and is gone when released', async () => {
    const { release } = take()
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(own)
    release()
    expect(existsSync(path)).toBe(false)
  })

  it('is refused while a process of this machine is alive, however long it is silent', async () => {
    take()
    await utimes(path, 0, 0)
    expect(take).toThrow(OutputError)
    expect(take).toThrow(
      `Unexpected run at work in this folder (process ${process.pid} on ${hostname()}); ` +
        `wait for its end, or delete \`${shown}\` if there is none`,
    )
  })

  it('is taken over from a process that is dead', async () => {
    await hold({ ...own, pid: deadPid() })
    take()
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid })
  })

  it.skipIf(own.started === undefined)('is taken over from a dead process whose number is given anew', async () => {
    await hold({ ...own, started: '0' })
    take()
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(own)
  })

  it('is left to a container that has the name of this one, and taken over when that is silent', async () => {
    await hold({ ...own, machine: 'another', pid: deadPid() })
    expect(take).toThrow(`on ${own.host})`)
    await hold({ ...own, machine: 'another' })
    const before = new Date(Date.now() - 120_000)
    await utimes(path, before, before)
    take()
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(own)
  })

  it('is left to one that is about to write its name, and taken over from one that never could', async () => {
    await writeFile(path, '')
    expect(take).toThrow('Unexpected run at work in this folder; wait')
    const before = new Date(Date.now() - 120_000)
    await utimes(path, before, before)
    take()
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid })
  })

  it('is taken over though whoever wanted to do so before was killed', async () => {
    const dead = JSON.stringify({ ...own, pid: deadPid() })
    for (const name of [path, `${path}.removal`, `${path}.removal.removal`]) await writeFile(name, dead)
    take()
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(own)
    expect(await readdir(dirname(path))).toEqual(['lock'])
  })

  it('removes what others have left that were killed while they wanted it, and nothing else', async () => {
    const dead = JSON.stringify({ ...own, pid: deadPid() })
    for (const end of [`.${randomUUID()}`, '.removal', `.removal.${randomUUID()}`]) await writeFile(path + end, dead)
    await writeFile(`${path}.txt`, '')
    take().release()
    expect(await readdir(dirname(path))).toEqual(['lock.txt'])
  })

  it('is left to whoever is about to take it over', async () => {
    await hold({ ...own, pid: deadPid() })
    await writeFile(`${path}.removal`, JSON.stringify(elsewhere))
    expect(take).toThrow('Unexpected run at work in this folder; wait')
  })

  it('is not touched and not removed once it is of another', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      const { release } = take()
      await hold(elsewhere)
      await utimes(path, 0, 0)
      vi.advanceTimersByTime(30_000)
      expect((await stat(path)).mtimeMs).toBe(0)
      release()
      expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(elsewhere)
    } finally {
      vi.useRealTimers()
    }
  })

  it('is refused while another machine gives signs of life', async () => {
    await hold(elsewhere)
    expect(take).toThrow('(process 1 on another-machine)')
  })

  it('is taken over from another machine that has been silent', async () => {
    await hold(elsewhere)
    const before = new Date(Date.now() - 120_000)
    await utimes(path, before, before)
    take()
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid })
  })

  it('gives signs of life until it is released', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      const { release } = take()
      await utimes(path, 0, 0)
      vi.advanceTimersByTime(30_000)
      expect((await stat(path)).mtimeMs).toBeGreaterThan(0)
      await rm(path)
      vi.advanceTimersByTime(30_000)
      release()
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })

  it('says in words that it cannot be taken', async () => {
    await writeFile(path, 'a file where a folder should be')
    expect(() => lock(join(path, 'lock'), shown)).toThrow(/expected a folder/)
  })
})
