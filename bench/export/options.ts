import { resolve } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { Extent } from './generate-export.ts'
import { readSize } from './read-size.ts'

export interface ExportOptions {
  readonly extent: Extent
  readonly seed: number
  /** Absolute; without it the export goes to the standard output. */
  readonly out?: string
}

interface Flags {
  readonly posts?: number
  readonly size?: number
  readonly seed: number
  readonly out?: string
}

export function readOptions(argv: readonly string[]): ExportOptions {
  const command = new Command('npm run bench:export --')
    .description('Writes an invented WordPress export, the same bytes for the same options.')
    .addOption(new Option('--posts <n>', 'posts and pages (default: 10000)').argParser(readCount).conflicts('size'))
    .option('--size <size>', 'as many posts as make so many bytes, like 500MB or 2GB', (value) => {
      const bytes = readSize(value)
      if (bytes === undefined) throw new InvalidArgumentError('Expected a number and a unit, like 500MB or 2GB.')
      return bytes
    })
    .option('--seed <n>', 'another number writes another export', readCount, 1)
    .option('--out <file>', 'where to write it (default: standard output)')
    .parse(argv, { from: 'user' })
  const { posts = 10_000, size, seed, out } = command.opts<Flags>()
  return {
    extent: size === undefined ? { posts } : { bytes: size },
    seed,
    ...(out !== undefined && { out: resolve(out) }),
  }
}

function readCount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Expected a whole number.')
  return Number(value)
}
