import { hashOf } from '../output/hash.ts'
import type { InputFile } from '../sources/index.ts'
import type { Stamp } from './input-watch.ts'
import type { RunOptions } from './run-options.ts'

/**
 * The same for two runs that do the same: options, and the files as they are. None where code of a configuration takes
 * part, of which nobody can tell what it reads.
 */
export function fingerprintOf(
  options: RunOptions,
  files: readonly InputFile[],
  stamps: readonly Stamp[],
): string | undefined {
  const { inputs, types, status, include, exclude, force, shard, version, migrate } = options
  if ((migrate.transformers?.length ?? 0) > 0 || (migrate.remarkPlugins?.length ?? 0) > 0) return undefined
  const states = files.map(({ file, kind }, index) => [file, kind, stamps[index]])
  return hashOf(JSON.stringify([version, inputs, types, status, include, exclude, force, shard, migrate, states]))
}
