import * as v from 'valibot'
import { type Code, catalogue } from '../diagnostics/catalogue.ts'
import { presets } from '../transformers/built-in/index.ts'
import { isWholeTemplate } from '../transformers/template.ts'
import type { Transformer } from '../transformers/transformer.ts'
import { ConfigError } from './config-error.ts'
import {
  calloutKinds,
  dialects,
  frontMatterFormats,
  metadataPlaces,
  type ShortmarkConfig,
  severities,
  unknownPolicies,
} from './define-config.ts'
import { parseMaxLoss } from './max-loss.ts'

const strings = v.array(v.string())
const filled = v.pipe(v.string(), v.minLength(1))
const names = v.pipe(v.array(filled), v.minLength(1))

const transformer = v.pipe(
  v.looseObject({
    tags: v.optional(names),
    blocks: v.optional(strings),
    attributes: v.record(v.string(), v.looseObject({ parse: v.function() })),
    transform: v.function(),
  }),
  v.check(({ tags, blocks }) => tags !== undefined || (blocks !== undefined && blocks.length > 0)),
)

const wholePlaceholders = 'a template whose placeholders are closed'
const template = v.pipe(v.string(), v.check(isWholeTemplate, wholePlaceholders))
const shape = v.variant('as', [
  v.strictObject({ as: v.literal('unwrap') }),
  v.strictObject({ as: v.literal('blockquote'), cite: v.optional(template) }),
  v.strictObject({ as: v.literal('details'), summary: template }),
  v.strictObject({ as: v.literal('callout'), kind: v.optional(v.picklist(calloutKinds)), title: v.optional(template) }),
  v.strictObject({ as: v.literal('link'), url: template, text: v.optional(template) }),
  v.strictObject({ as: v.literal('image'), url: template, alt: v.optional(template), caption: v.optional(template) }),
  v.strictObject({ as: v.literal('embed'), url: template }),
  v.strictObject({ as: v.literal('code'), lang: v.optional(template) }),
])
const alias = v.strictObject({ alias: filled })

/** Unions would lose where in a value the mistake is. */
const rule = v.lazy((input) => {
  if (typeof input === 'object' && input !== null) return 'alias' in input ? alias : shape
  return v.union([v.literal(false), template])
})

const finding = v.picklist([...severities, ...(Object.keys(catalogue) as Code[])])

const schema = v.strictObject({
  out: v.optional(filled),
  types: v.optional(strings),
  status: v.optional(strings),
  include: v.optional(strings),
  exclude: v.optional(strings),
  unknown: v.optional(v.union([v.picklist(unknownPolicies), v.record(filled, v.picklist(unknownPolicies))])),
  dialect: v.optional(v.picklist(dialects)),
  infer: v.optional(v.boolean()),
  verify: v.optional(v.boolean()),
  frontMatter: v.optional(v.picklist(frontMatterFormats)),
  fields: v.optional(strings),
  metadata: v.optional(v.picklist(metadataPlaces)),
  failOn: v.optional(v.union([finding, v.pipe(v.array(finding), v.minLength(1))])),
  maxLoss: v.optional(
    v.pipe(
      v.string(),
      v.check((value) => parseMaxLoss(value) !== undefined),
    ),
  ),
  maxUnknown: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  baseline: v.optional(filled),
  transformers: v.optional(v.array(v.lazy((input) => (typeof input === 'string' ? filled : transformer)))),
  shortcodes: v.optional(v.record(v.string(), rule)),
  presets: v.optional(v.record(v.picklist(Object.keys(presets)), v.boolean())),
  remarkPlugins: v.optional(v.array(v.union([v.function(), v.array(v.unknown()), v.looseObject({})]))),
})

export const isTransformer = (value: unknown): value is Transformer => v.is(transformer, value)

const oneOf = (words: readonly string[]): string => `one of ${words.map((word) => `\`${word}\``).join(', ')}`

/** For each key: what it is to be, and a line that is right. */
const keys: { readonly [Key in keyof Required<ShortmarkConfig>]: readonly [expected: string, example: string] } = {
  out: ['the path of a folder', "out: 'content'"],
  types: ['a list of post types', "types: ['post', 'page']"],
  status: ['a list of WordPress statuses', "status: ['publish', 'draft']"],
  include: ['a list of globs', "include: ['blog/**']"],
  exclude: ['a list of globs', "exclude: ['**/drafts/**']"],
  unknown: [`${oneOf(unknownPolicies)}, or one of them for each tag`, "unknown: { ad: 'drop', '*': 'keep' }"],
  dialect: [oneOf(dialects), "dialect: 'auto'"],
  infer: ['`true` or `false`', 'infer: false'],
  verify: ['`true` or `false`', 'verify: false'],
  frontMatter: [oneOf(frontMatterFormats), "frontMatter: 'toml'"],
  fields: ['a list of fields', "fields: ['title', 'date:published']"],
  metadata: [oneOf(metadataPlaces), "metadata: 'sidecar'"],
  failOn: [`${oneOf(severities)}, a code of a finding, or a list of these`, "failOn: ['error', 'shortcode-unknown']"],
  maxLoss: ['a whole number of facts, or a share of them up to `100%`, as text', "maxLoss: '0.5%'"],
  maxUnknown: ['a number', 'maxUnknown: 12'],
  baseline: ['the path of a file', "baseline: 'shortmark-baseline.json'"],
  transformers: [
    'a list of transformers, each with `tags` or `blocks`, `attributes` and `transform`, or of names of packages',
    "transformers: [defineTransformer({ tags: ['ad'], attributes: {}, transform: () => [] })]",
  ],
  shortcodes: [
    'for each tag a template, `false`, an alias, or what it is to become',
    "shortcodes: { button: '[{{content}}]({{url}})', ad: false, btn: { alias: 'button' }, tip: { as: 'callout', kind: 'tip' } }",
  ],
  presets: ['`true` or `false` for plugins that are built in', 'presets: { aesop: false }'],
  remarkPlugins: ['a list of unified plugins', 'remarkPlugins: [[remarkToc, { tight: true }]]'],
}

/**
 * @param file For messages.
 * @throws {ConfigError} Naming the key, what was expected there, and a right example.
 */
export function validateConfig(config: unknown, file: string): ShortmarkConfig {
  const result = v.safeParse(schema, config, { abortEarly: true })
  // What was checked is the config itself: valibot's copy would lose the prototypes of transformers.
  if (result.success) return config as ShortmarkConfig
  const path = (v.getDotPath(result.issues[0]) ?? '').split('.')
  const key = path[0] ?? ''
  if (key === '') {
    throw new ConfigError(file, "Unexpected value, expected an object; for example `export default { out: 'content' }`")
  }
  if (!Object.hasOwn(keys, key)) {
    throw new ConfigError(file, `Unexpected key \`${key}\`, expected one of ${Object.keys(keys).join(', ')}`)
  }
  const [described, example] = keys[key as keyof ShortmarkConfig]
  const expected = result.issues[0].message === wholePlaceholders ? wholePlaceholders : described
  throw new ConfigError(
    file,
    `Unexpected value of \`${path.join('.')}\`, expected ${expected}; for example \`${example}\``,
  )
}
