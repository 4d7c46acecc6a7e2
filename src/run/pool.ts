import { extname } from 'node:path'
import { Piscina } from 'piscina'
import type { Batch, BatchResult } from './task.ts'
import type { WorkerData } from './worker.ts'

/** Does batches of documents. Several may be under way. */
export interface Workshop {
  /** How many batches it can have under way and not be idle. */
  readonly capacity: number
  /** Documents that it is given at a time, and characters of their bodies. */
  readonly batch: { readonly documents: number; readonly characters: number }
  do(batch: Batch): Promise<BatchResult>
  close(): Promise<void>
}

/** A message costs as much as a small document. */
const batch = { documents: 16, characters: 400_000 }

/** Batches waiting for each worker, so that none has to wait for the reader. */
const waiting = 2

/** Words of memory for what a worker makes and forgets: enough for a batch, and little beside what the main thread holds. */
const youngGenerationMb = 16

/** Documents are done in threads of their own. */
export function createPool(jobs: number, data: WorkerData): Workshop {
  const ending = extname(import.meta.url)
  const pool = new Piscina<Batch, BatchResult>({
    filename: new URL(`./worker${ending}`, import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
    // Wakes a worker by a message: with the other way it sleeps in the thread's event loop, and files cannot be read.
    atomics: 'disabled',
    workerData: data,
    resourceLimits: { maxYoungGenerationSizeMb: youngGenerationMb },
    // From source, for tests: Node does not read TypeScript.
    ...(ending === '.ts' && { execArgv: ['--import', import.meta.resolve('jiti/register')] }),
  })
  return {
    capacity: jobs * waiting,
    batch,
    do: (batch) => pool.run(batch),
    close: () => pool.destroy(),
  }
}

/** Documents are done in this thread: for a few of them, and for whoever looks for a mistake. */
export async function createBench(data: WorkerData): Promise<Workshop> {
  const { createWork } = await import('./work.ts')
  const work = createWork(data.work)
  return {
    capacity: 1,
    batch: { documents: 1, characters: 0 },
    do: async (batch) => work(batch),
    close: async () => {},
  }
}
