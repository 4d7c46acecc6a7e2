import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { InputFile } from '../sources/index.ts'
import type { Destination } from './destination.ts'
import { createBench, createPool, type Workshop } from './pool.ts'
import type { RunOptions } from './run-options.ts'
import type { WorkOptions } from './task.ts'

/** Below this a run is over before a second thread would have loaded what it needs. In bytes. */
const enough = 4_000_000

/** Threads of their own where that pays, or where somebody says how many. */
export async function chooseWorkshop(
  { jobs, inPlace, dryRun, force, texts, config, migrate }: RunOptions,
  files: readonly InputFile[],
  { output, notes }: Destination,
): Promise<Workshop> {
  const size = sizeOf(files)
  const count = jobs ?? (size < enough ? 1 : availableParallelism())
  const work: WorkOptions = {
    ...{ root: output?.root ?? '', partial: output?.partial ?? '' },
    ...{ inPlace: inPlace === true, dryRun, force, texts: texts === true, migrate },
    ...(notes !== undefined && { notes }),
  }
  if (count === 1) return createBench({ work })
  // Functions do not cross threads: each makes its own from the configuration.
  const { transformers: _own, remarkPlugins: _too, ...plain } = migrate
  return createPool(count, size, { work: { ...work, migrate: plain }, config })
}

const sizeOf = (files: readonly InputFile[]): number =>
  files.reduce((sum, { path }) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0)
