import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OutputError } from '../../src/output/output-error.ts'
import { reportAt, toLines } from '../../src/run/document-lines.ts'
import { inOrder } from '../../src/run/in-order.ts'
import type { Workshop } from '../../src/run/pool.ts'
import type { Batch, BatchResult, Task } from '../../src/run/task.ts'
import { sampleResult, sampleTask } from './sample-task.ts'

const keysOf = ({ tasks }: Batch): string[] => tasks.map(({ post }) => post.source.key)
const done = (batch: Batch): BatchResult => ({ done: toLines(keysOf(batch).map((key) => sampleResult(key))) })

const workshop = (changes: Partial<Workshop>): Workshop => ({
  capacity: 2,
  batch: { documents: 1, characters: 1000 },
  do: async (batch) => done(batch),
  close: async () => {},
  ...changes,
})

const keys = (count: number): string[] => Array.from({ length: count }, (_, index) => `p${index}`)

async function* tasks(count: number, read?: (key: string) => void): AsyncGenerator<Task> {
  for (const key of keys(count)) {
    read?.(key)
    yield sampleTask(key)
  }
}

/** What is yielded, as `key` or `key: reason` where it failed, and what is thrown at last. */
async function outcome(source: AsyncIterable<Task>, by: Workshop) {
  const yielded: string[] = []
  try {
    for await (const done of inOrder(source, by, new Set()))
      for (const index of done.lengths.keys()) {
        const report = reportAt(done, index)
        const [finding] = report.diagnostics
        const reason = finding?.code === 'post-failed' ? `: ${finding.details.reason}` : ''
        yielded.push(`${report.key}${reason}`)
      }
    return { yielded }
  } catch (error) {
    return { yielded, error }
  }
}

describe('inOrder', () => {
  it('yields in the order of the source, whoever is done first', async () => {
    const scheduled = fc.asyncProperty(
      fc.scheduler(),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 4 }),
      async (scheduler, count, capacity, documents) => {
        const run = outcome(
          tasks(count),
          workshop({
            capacity,
            batch: { documents, characters: 1000 },
            do: (batch) => scheduler.schedule(Promise.resolve(done(batch))),
          }),
        )
        const { yielded } = await scheduler.waitFor(run)
        expect(yielded).toEqual(keys(count))
      },
    )
    await fc.assert(scheduled)
  })

  it('cuts batches by documents and by characters', async () => {
    const batches: string[][] = []
    const by = workshop({
      batch: { documents: 3, characters: 10 },
      do: async (batch) => {
        batches.push(keysOf(batch))
        return done(batch)
      },
    })
    async function* source() {
      for (const [key, length] of Object.entries({ a: 1, b: 1, c: 1, d: 12, e: 4, f: 6, g: 1 }))
        yield sampleTask(key, 'x'.repeat(length))
    }
    await outcome(source(), by)
    expect(batches).toEqual([['a', 'b', 'c'], ['d'], ['e', 'f'], ['g']])
  })

  it('reads no further than what is under way, however slowly the results are taken', async () => {
    let read = 0
    let underWay = 0
    let most = 0
    const by = workshop({
      capacity: 3,
      do: async (batch) => {
        most = Math.max(most, ++underWay)
        await sleep(1)
        underWay--
        return done(batch)
      },
    })
    let taken = 0
    const ahead: number[] = []
    for await (const done of inOrder(
      tasks(20, () => read++),
      by,
      new Set(),
    )) {
      taken += done.lengths.length
      await sleep(2)
      ahead.push(read - taken)
    }
    expect(taken).toBe(20)
    expect(most).toBe(3)
    expect(Math.max(...ahead)).toBeLessThan(3)
  })

  it('throws what the disk refuses after what was done before it', async () => {
    const by = workshop({
      capacity: 4,
      batch: { documents: 2, characters: 1000 },
      async do(batch) {
        // The first batch is the last to be done.
        if (keysOf(batch).includes('p0')) await sleep(10)
        if (!keysOf(batch).includes('p3')) return done(batch)
        return { done: toLines([sampleResult('p2')]), failure: { name: 'OutputError', message: 'No space left' } }
      },
    })
    const { yielded, error } = await outcome(tasks(8), by)
    expect(yielded).toEqual(['p0', 'p1', 'p2'])
    expect(error).toBeInstanceOf(OutputError)
    expect(error).toMatchObject({ message: 'No space left' })
  })

  it('does a batch one by one when its thread has died', async () => {
    const asked: string[][] = []
    const by = workshop({
      batch: { documents: 3, characters: 1000 },
      async do(batch) {
        asked.push(keysOf(batch))
        if (keysOf(batch).includes('p1')) throw new Error('out of memory')
        return done(batch)
      },
    })
    expect(await outcome(tasks(4), by)).toEqual({ yielded: ['p0', 'p1: out of memory', 'p2', 'p3'] })
    expect(asked).toEqual(expect.arrayContaining([['p0', 'p1', 'p2'], ['p0'], ['p1'], ['p2'], ['p3']]))
  })

  it('gives the one that killed its thread a last attempt, alone', async () => {
    const alone: string[][] = []
    const by = workshop({
      batch: { documents: 3, characters: 1000 },
      async do(batch) {
        if (keysOf(batch).some((key) => key === 'p1' || key === 'p2')) throw new Error('out of memory')
        return done(batch)
      },
      async doAlone(batch) {
        alone.push(keysOf(batch))
        if (keysOf(batch).includes('p2')) throw new Error('out of all memory')
        return done(batch)
      },
    })
    expect(await outcome(tasks(4), by)).toEqual({ yielded: ['p0', 'p1', 'p2: out of all memory', 'p3'] })
    expect(alone).toEqual([['p1'], ['p2']])
  })

  it('waits for what is under way when nobody takes the results any more', async () => {
    let ended = 0
    const by = workshop({
      capacity: 3,
      do: async (batch) => {
        await sleep(5)
        ended++
        return done(batch)
      },
    })
    for await (const _ of inOrder(tasks(9), by, new Set())) break
    expect(ended).toBe(3)
  })
})
