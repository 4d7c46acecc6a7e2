import { statSync } from 'node:fs'
import { hashOf } from '../output/hash.ts'
import type { InputFile } from '../sources/index.ts'
import type { RunOptions } from './run-options.ts'

/**
 * The same for two runs that do the same: options, and the files as they are. None where code of a configuration takes
 * part, of which nobody can tell what it reads.
 */
export function fingerprintOf(options: RunOptions, files: readonly InputFile[]): string | undefined {
  const { inputs, types, status, include, exclude, force, shard, version, migrate } = options
  if ((migrate.transformers?.length ?? 0) > 0 || (migrate.remarkPlugins?.length ?? 0) > 0) return undefined
  const stats = files.map(({ file, path, kind }) => {
    const { size, mtimeMs, ino } = statSync(path)
    return [file, kind, size, mtimeMs, ino]
  })
  return hashOf(JSON.stringify([version, inputs, types, status, include, exclude, force, shard, migrate, stats]))
}
