import { execFile } from 'node:child_process'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ownIdentity } from '../../src/run/process-identity.ts'
import { temporaryFolder } from '../output/temporary-folder.ts'

const source = new URL('../../src/run/lock.ts', import.meta.url).href

/** Takes the lock of each round as soon as the other is there, and leaves a file with its own name where it has it. */
const racer = `
  import fs from 'node:fs'
  import { syncBuiltinESMExports } from 'node:module'
  import { join } from 'node:path'
  import locks from ${JSON.stringify(source)}
  const [folder, rounds, name, other, links] = process.argv.slice(-5)
  if (links === 'none') {
    fs.linkSync = () => { throw Object.assign(new Error('no links here'), { code: 'EPERM' }) }
    syncBuiltinESMExports()
  }
  for (let round = 0; round < rounds; round++) {
    const at = join(folder, String(round))
    fs.writeFileSync(join(at, name + '.ready'), '')
    while (!fs.existsSync(join(at, other + '.ready')));
    try {
      locks.lock(join(at, 'lock'), 'lock')
      fs.writeFileSync(join(at, name + '.holds'), '')
    } catch (error) {
      if (error.name !== 'OutputError') throw error
    }
  }
  process.exit(0)
`

/** @returns How many hold the lock, for each round in which it is not one. */
async function race(rounds: number, { isStale = false, links = 'hard' } = {}): Promise<number[]> {
  const folder = await temporaryFolder()
  const places = Array.from({ length: rounds }, (_, round) => join(folder, String(round)))
  const dead = JSON.stringify({ ...ownIdentity(), pid: 2 ** 30, host: 'here' })
  for (const place of places) {
    await mkdir(place)
    if (isStale) await writeFile(join(place, 'lock'), dead)
  }
  const argv = ['--import', import.meta.resolve('jiti/register'), '--input-type=module', '-e', racer, '--']
  const run = (name: string, other: string) =>
    promisify(execFile)(process.execPath, [...argv, folder, String(rounds), name, other, links])
  await Promise.all([run('a', 'b'), run('b', 'a')])
  const files = await Promise.all(places.map((place) => readdir(place)))
  return files.map((names) => names.filter((name) => name.endsWith('.holds')).length).filter((count) => count !== 1)
}

describe('two processes that want a lock at the same moment', () => {
  const rounds = 600

  it('never both have it', async () => expect(await race(rounds)).toEqual([]))

  it('never both take over from one that is dead', async () =>
    expect(await race(rounds, { isStale: true })).toEqual([]))

  it('never both have it where files cannot have two names', async () => {
    expect(await race(rounds, { links: 'none' })).toEqual([])
    expect(await race(rounds, { isStale: true, links: 'none' })).toEqual([])
  })
})
