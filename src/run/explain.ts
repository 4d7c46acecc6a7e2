import { compareStrings } from '../diagnostics/format.ts'
import { policyFor } from '../migrate/fallback.ts'
import type { MigrateOptions } from '../migrate/options.ts'
import { builtInFiles, createRegistry, presets, type Transformer } from '../migrate/presets.ts'
import type { Explanation, Handler } from '../model/explanation.ts'

type Options = Pick<MigrateOptions, 'transformers' | 'presets' | 'aliases' | 'unknown'>

/** The shortcode and the block of this name; none where neither a transformer nor the configuration knows it. */
export function explain(name: string, options: Options): Explanation[] {
  const { aliases = {}, unknown } = options
  const known = candidates(options)
  const registry = createRegistry(
    known.map(({ transformer }) => transformer),
    aliases,
  )
  const handlersAmong = (transformers: readonly Transformer[]): Handler[] =>
    known.filter(({ transformer }) => transformers.includes(transformer)).map(handlerOf)
  const alias = Object.hasOwn(aliases, name) ? registry.readAs(name) : undefined
  const isNamed = alias !== undefined || (typeof unknown === 'object' && Object.hasOwn(unknown, name))
  const tag = { handlers: handlersAmong(registry.forTag(name)), isNamed }
  const block = { handlers: handlersAmong(registry.forBlock(name)), isNamed: false }
  return [
    ...(tag.handlers.length > 0 || tag.isNamed
      ? [
          {
            kind: 'shortcode' as const,
            name,
            ...(alias !== undefined && { alias }),
            handlers: tag.handlers,
            // What its own transformers decline is kept, whatever happens to those that nobody knows.
            policy: tag.handlers.length > 0 ? 'keep' : policyFor(name, unknown),
          },
        ]
      : []),
    ...(block.handlers.length > 0
      ? [{ kind: 'block' as const, name, handlers: block.handlers, policy: 'unwrap' }]
      : []),
  ]
}

/** Every tag and block that somebody knows, sorted. */
export function knownNames(options: Options): string[] {
  const names = candidates(options).flatMap(({ transformer }) => namesOf(transformer))
  return [...new Set([...names, ...Object.keys(options.aliases ?? {})])].sort(compareStrings)
}

interface Candidate {
  readonly preset?: string
  readonly transformer: Transformer
}

/** In the order in which they are asked. */
const candidates = ({ transformers = [], presets: wanted }: Options): Candidate[] => [
  ...transformers.map((transformer) => ({ transformer })),
  ...Object.entries(presets).flatMap(([preset, builtIn]) =>
    wanted?.[preset] === false ? [] : builtIn.map((transformer) => ({ preset, transformer })),
  ),
]

const namesOf = ({ tags, blocks }: Transformer): string[] => [...(tags ?? []), ...(blocks ?? [])]

const handlerOf = ({ preset, transformer }: Candidate): Handler => ({
  ...(preset !== undefined && { preset, file: `src/transformers/built-in/${builtInFiles.get(transformer)}` }),
  names: namesOf(transformer),
  attributes: Object.entries(transformer.attributes).map(([name, { expected, isOptional, fallback }]) => ({
    name,
    expected,
    ...(!isOptional && { fallback: JSON.stringify(fallback) }),
  })),
  decoration: transformer.decoration ?? [],
  ignored: transformer.ignored ?? [],
  isOpaque: transformer.body === 'opaque',
  needsClosingTag: transformer.requires === 'closing tag',
})
