import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'

const source = new URL('../../src/run/young-objects.ts', import.meta.url).href

/** Sizes of the room for young objects, in MB, after much that lives for a while: what V8 grows it for. */
const churn = `
  import { getHeapSpaceStatistics } from 'node:v8'
  import { once } from 'node:events'
  import { Worker } from 'node:worker_threads'
  import room from ${JSON.stringify(source)}
  const { keepRoom, letRoomGrow } = room
  const size = () => getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').space_size / 2 ** 20
  const rooms = []
  function work() {
    const kept = []
    for (let index = 0; index < 400_000; index++) kept[index % 100_000] = { index, list: [index] }
    rooms.push(size())
  }
`

/** In a process of its own: what V8 is told, it is told for all of it. */
const roomsAfter = (script: string): number[] => {
  const register = import.meta.resolve('jiti/register')
  const text = `${churn}${script}\nconsole.log(JSON.stringify(rooms))`
  return JSON.parse(
    execFileSync(process.execPath, ['--import', register, '--input-type=module', '-e', text], { encoding: 'utf8' }),
  )
}

describe('room for young objects', () => {
  test('stays what it is until it may grow', () => {
    const [before, kept, grown] = roomsAfter('keepRoom(); rooms.push(size()); work(); letRoomGrow(); work()')
    expect(kept).toBeLessThanOrEqual(before!)
    expect(grown).toBeGreaterThan(kept!)
  })

  test('stays so beside a thread, which makes V8 forget it', () => {
    const thread = `await once(new Worker('', { eval: true, execArgv: [] }), 'online')`
    const [before, forgotten] = roomsAfter(`keepRoom(); ${thread}; rooms.push(size()); work()`)
    expect(forgotten).toBeGreaterThan(before!)
    const [again, kept] = roomsAfter(`${thread}; keepRoom(); rooms.push(size()); work()`)
    expect(kept).toBeLessThanOrEqual(again!)
  })
})
