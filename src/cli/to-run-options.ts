import type { LoadedConfig, ShortmarkConfig } from '../config/define-config.ts'
import type { Shard } from '../model/run-report.ts'
import type { RunOptions } from '../run/run-options.ts'
import type { DiffKind } from './change-view.ts'
import type { ConclusionFlags } from './conclude.ts'
import type { Io } from './io.ts'

/** The flags of `migrate` as commander hands them over. */
export interface MigrateFlags extends ConclusionFlags {
  readonly out?: string
  readonly inPlace?: boolean
  readonly dryRun?: boolean
  readonly diff?: DiffKind
  readonly patch?: string
  readonly pager?: boolean
  readonly unknown?: Exclude<ShortmarkConfig['unknown'], string>
  readonly types?: readonly string[]
  readonly status?: readonly string[]
  readonly include?: readonly string[]
  readonly exclude?: readonly string[]
  readonly frontMatter?: 'yaml' | 'toml' | 'json'
  readonly fields?: readonly string[]
  readonly metadata?: 'front-matter' | 'sidecar' | 'both'
  readonly infer?: boolean
  readonly verify?: boolean
  readonly dialect?: Exclude<ShortmarkConfig['dialect'], undefined>
  readonly config?: string
  readonly jobs?: number
  readonly shard?: Shard
  readonly force?: boolean
}

/** The command line goes before the configuration, key by key. */
export function toRunOptions(
  inputs: readonly string[],
  flags: MigrateFlags,
  config: LoadedConfig,
  { cwd }: Pick<Io, 'cwd'>,
): RunOptions {
  const pick = <Key extends keyof ShortmarkConfig & keyof MigrateFlags>(key: Key) => flags[key] ?? config[key]
  return {
    inputs,
    cwd,
    out: pick('out') ?? 'migrated',
    inPlace: flags.inPlace === true,
    types: pick('types'),
    status: pick('status'),
    include: pick('include'),
    exclude: pick('exclude'),
    dryRun: flags.dryRun === true || flags.check === true || flags.patch !== undefined,
    force: flags.force === true,
    jobs: flags.jobs,
    shard: flags.shard,
    config: { cwd, ...(flags.config !== undefined && { path: flags.config }) },
    migrate: withoutUndefined({
      transformers: config.transformers,
      aliases: config.aliases,
      presets: config.presets,
      remarkPlugins: config.remarkPlugins,
      unknown: mergeUnknown(flags.unknown, config.unknown),
      dialect: pick('dialect'),
      infer: pick('infer'),
      verify: pick('verify'),
      frontMatter: pick('frontMatter'),
      metadata: pick('metadata'),
      fields: pick('fields'),
      trace: flags.diff === 'source',
    }),
  }
}

/** What the command line says of a tag, or of all others (`*`), goes before what the configuration says of it. */
function mergeUnknown(flags: MigrateFlags['unknown'], config: ShortmarkConfig['unknown']): ShortmarkConfig['unknown'] {
  if (flags === undefined) return config
  return { ...(typeof config === 'string' ? { '*': config } : config), ...flags }
}

/** Under `exactOptionalPropertyTypes` a key without a value must not be there. */
const withoutUndefined = <Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as ReturnType<
    typeof withoutUndefined<Fields>
  >
