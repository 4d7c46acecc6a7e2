import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { InputFile } from '../sources/index.ts'
import type { Destination } from './destination.ts'
import { createBench, createPool, type Workshop } from './pool.ts'
import type { RunOptions } from './run-options.ts'
import type { WorkOptions } from './task.ts'

/**
 * Below this, divided by how many cores there are beside one, a run is over before its threads would have been faster: each loads
 * and compiles everything for itself, and what V8 compiles and collects aside for the only one has a core already. In bytes.
 */
const enough = 80_000_000

/** Threads of their own where that pays, or where somebody says how many. */
export async function chooseWorkshop(
  { jobs, inPlace, dryRun, force, texts, config, migrate }: RunOptions,
  files: readonly InputFile[],
  { output, notes }: Destination,
): Promise<Workshop> {
  const size = sizeOf(files)
  const count = jobs ?? usualCount(size, availableParallelism())
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

const usualCount = (size: number, cores: number): number => (size < enough / (cores - 1) ? 1 : cores)

const sizeOf = (files: readonly InputFile[]): number =>
  files.reduce((sum, { path }) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0)
