import { resolve } from 'node:path'
import { Argument, Command } from 'commander'
import { type ExtentFlags, extentOf, extentOptions, readCount } from './export/extent-options.ts'
import type { Extent } from './export/generate-export.ts'

export interface BenchOptions {
  /** An export to measure on, absolute; without it one is written. */
  readonly export?: string
  /** How much is written; each group has its own idea if nothing is said. */
  readonly extent?: Extent
  readonly seed: number
  /** How often each contender runs. */
  readonly rounds: number
  /** Arguments for `migrate`, each list a run of its own. */
  readonly variants: readonly (readonly string[])[]
  readonly signal: AbortSignal
}

interface Flags extends ExtentFlags {
  readonly export?: string
  readonly rounds: number
  readonly migrate: string[]
}

export interface BenchCall<Group extends string> {
  readonly groups: readonly Group[]
  readonly options: Omit<BenchOptions, 'signal'>
}

export function readOptions<Group extends string>(
  argv: readonly string[],
  known: readonly Group[],
  usual: readonly Group[],
): BenchCall<Group> {
  const command = new Command('npm run bench --')
    .description('Measures this code, its peers, and what hostile texts do to it.')
    .addArgument(new Argument('[group...]', 'what to measure').choices(known).default(usual))
    .option('--export <file>', 'measure on this export instead of an invented one')
    .option('--rounds <n>', 'how often each contender runs; the best run counts', readCount, 3)
    .option('--migrate <arguments>', 'one more row, or run, of `migrate` with these arguments', collect, [])
  for (const option of extentOptions()) command.addOption(option)
  command.parse(argv, { from: 'user' })
  const flags = command.opts<Flags>()
  const extent = extentOf(flags)
  return {
    groups: command.processedArgs[0] as readonly Group[],
    options: {
      ...(flags.export !== undefined && { export: resolve(flags.export) }),
      ...(extent !== undefined && { extent }),
      seed: flags.seed,
      rounds: flags.rounds,
      variants: flags.migrate.map((text) => text.trim().split(/\s+/)),
    },
  }
}

const collect = (value: string, before: string[]): string[] => [...before, value]
