import { resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'

export interface FidelityOptions {
  /** Absolute, as all paths here. */
  readonly exports: readonly string[]
  readonly plugins: readonly string[]
  /** How many of the worst documents are listed for each export. */
  readonly worst: number
  readonly json?: string
  readonly keep?: string
  /** The folder that holds `wp-includes`. */
  readonly wordpress: string
}

interface Flags {
  readonly plugin: string[]
  readonly worst: number
  readonly json?: string
  readonly keep?: string
}

export function readOptions(argv: readonly string[]): FidelityOptions {
  const command = new Command('npm run fidelity --')
    .description('Holds what WordPress shows of an export against our Markdown.')
    .argument('<export.xml...>', 'WordPress exports, each measured alone')
    .option('--plugin <dir>', 'a plugin that is active in WordPress while measuring', collect, [])
    .option('--worst <n>', 'how many of the worst documents to list', readCount, 5)
    .option('--json <file>', 'everything that was lost or came on top, by document')
    .option('--keep <dir>', 'what WordPress showed and the Markdown, a pair of files a document')
    .parse(argv, { from: 'user' })
  const { plugin, worst, json, keep } = command.opts<Flags>()
  return {
    exports: command.args.map((path) => resolve(path)),
    plugins: plugin.map((path) => resolve(path)),
    worst,
    ...(json !== undefined && { json: resolve(json) }),
    ...(keep !== undefined && { keep: resolve(keep) }),
    wordpress: resolve(process.env['WP_DIR'] ?? '/usr/share/wordpress'),
  }
}

const collect = (value: string, before: string[]): string[] => [...before, value]

function readCount(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('Expected a number.')
  return Number(value)
}
