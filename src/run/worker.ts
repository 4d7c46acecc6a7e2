import { workerData } from 'node:worker_threads'
import { loadConfig } from '../config/load.ts'
import type { Batch, BatchResult, WorkOptions } from './task.ts'
import { createWork } from './work.ts'

export interface WorkerData {
  readonly work: WorkOptions
  /** Where the configuration comes from that brought transformers and plugins: functions do not cross threads. */
  readonly config?: ConfigSource | undefined
}

export interface ConfigSource {
  readonly cwd: string
  /** As the user named it; none where it was found. */
  readonly path?: string
}

const { work, config }: WorkerData = workerData[1] ?? workerData
const { transformers, remarkPlugins } = config === undefined ? {} : await loadConfig(config.cwd, config.path)

const run: (batch: Batch) => BatchResult = createWork({
  ...work,
  migrate: { ...work.migrate, ...(transformers && { transformers }), ...(remarkPlugins && { remarkPlugins }) },
})

export default run
