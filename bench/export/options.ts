import { resolve } from 'node:path'
import { Command } from 'commander'
import { type ExtentFlags, extentOf, extentOptions } from './extent-options.ts'
import type { Extent } from './generate-export.ts'

export interface ExportOptions {
  readonly extent: Extent
  readonly seed: number
  /** Absolute; without it the export goes to the standard output. */
  readonly out?: string
}

interface Flags extends ExtentFlags {
  readonly out?: string
}

export function readOptions(argv: readonly string[]): ExportOptions {
  const command = new Command('npm run bench:export --')
    .description(
      'Writes an invented WordPress export, the same bytes for the same options: 10,000 posts if nothing is said.',
    )
    .option('--out <file>', 'where to write it (default: standard output)')
  for (const option of extentOptions()) command.addOption(option)
  const flags = command.parse(argv, { from: 'user' }).opts<Flags>()
  return {
    extent: extentOf(flags) ?? { posts: 10_000 },
    seed: flags.seed,
    ...(flags.out !== undefined && { out: resolve(flags.out) }),
  }
}
