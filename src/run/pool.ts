import { extname } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ResourceLimits } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { collectNow } from './collect-now.ts'
import type { Batch, BatchResult } from './task.ts'
import type { WorkerData } from './worker.ts'
import { keepRoom, letRoomGrow, startWithRoom } from './young-objects.ts'

/** Does batches of documents. Several may be under way. */
export interface Workshop {
  /** How many batches it can have under way and not be idle. */
  readonly capacity: number
  /** Documents that it is given at a time, and characters of their bodies. */
  readonly batch: { readonly documents: number; readonly characters: number }
  /** To be called before the first batch, when all that is known of the whole input is known. */
  begin?(): void
  do(batch: Batch): Promise<BatchResult>
  /** A last attempt at a document that ended its thread. None where there are no threads. */
  doAlone?(batch: Batch): Promise<BatchResult>
  close(): Promise<void>
}

/** A message costs as much as a small document. */
const batch = { documents: 16, characters: 400_000 }

/** Batches waiting for each worker, so that none has to wait for the reader. */
const waiting = 2

/**
 * What a worker may hold, in MB. Without a limit V8 lets garbage lie until it is several times what lives, and every worker
 * does so; an ordinary document needs a small part of this.
 */
const maxOldGenerationSizeMb = 48

/**
 * Room of a worker for young objects, in MB. Where they have less, they are looked through before they had the time to die, and
 * pass for old; where they have more, the processor's cache holds them no longer. What is known of a large input needs the rest of
 * the memory.
 *
 * @param size Of the input, in bytes.
 */
const youngMb = (size: number): number => (size < large ? 16 : 8)

/** In bytes. */
const large = 500_000_000

/**
 * Documents are done in threads of their own.
 *
 * @param size Of the input, in bytes.
 */
export function createPool(jobs: number, size: number, data: WorkerData): Workshop {
  const maxYoungGenerationSizeMb = youngMb(size)
  startWithRoom(maxYoungGenerationSizeMb)
  const pool = startThreads(jobs, data, { maxYoungGenerationSizeMb, maxOldGenerationSizeMb })
  let alone: Threads | undefined
  return {
    capacity: jobs * waiting,
    batch,
    begin: collectNow,
    do: (batch) => pool.run(batch),
    doAlone(batch) {
      // A thread still, and not this one: a document that is too large for the machine must not end the run.
      alone ??= startThreads(1, data, { maxOldGenerationSizeMb: availableMb() })
      return alone.run(batch)
    },
    async close() {
      await Promise.all([pool.destroy(), alone?.destroy()])
    },
  }
}

/** Most of what nobody uses, in a container of what it may use: the system ends the whole process where there is none left. */
const availableMb = (): number => Math.floor((process.availableMemory() / 2 ** 20) * 0.75)

type Threads = Piscina<Batch, BatchResult>

function startThreads(count: number, data: WorkerData, resourceLimits: ResourceLimits): Threads {
  const ending = extname(import.meta.url)
  const threads: Threads = new Piscina({
    filename: new URL(`../run/worker${ending}`, import.meta.url).href,
    minThreads: count,
    maxThreads: count,
    // Wakes a worker by a message: with the other way it sleeps in the thread's event loop, and files cannot be read.
    atomics: 'disabled',
    workerData: data,
    resourceLimits,
    // From source, for tests: Node does not read TypeScript.
    ...(ending === '.ts' && { execArgv: ['--import', import.meta.resolve('jiti/register')] }),
  })
  for (const thread of threads.threads) thread.once('online', keepRoom)
  // Of one that takes the place of a thread that has ended, this is told when it is ready.
  threads.on('workerCreate', keepRoom)
  return threads
}

/** Documents are done in this thread: for a few of them, and for whoever looks for a mistake. */
export async function createBench(data: WorkerData): Promise<Workshop> {
  letRoomGrow()
  const { createWork } = await import('./work.ts')
  const work = createWork(data.work)
  return {
    capacity: 1,
    batch,
    async do(batch) {
      // Signals and timers have no other turn: whatever is read and written here is waited for.
      await nextTurn()
      return work(batch)
    },
    close: async () => {},
  }
}
