import type { PluggableList } from 'unified'
import type { Code } from '../diagnostics/catalogue.ts'
import type { Severity } from '../diagnostics/diagnostic.ts'
import type { ShortcodeRule } from '../transformers/declarative.ts'
import type { Transformer } from '../transformers/transformer.ts'

export const unknownPolicies = ['keep', 'unwrap', 'comment', 'drop', 'fail'] as const
export const dialects = ['auto', 'wordpress', 'typographic', 'entities', 'markdown'] as const
export const calloutKinds = ['note', 'tip', 'success', 'warning', 'danger'] as const
export const frontMatterFormats = ['yaml', 'toml', 'json'] as const
export const metadataPlaces = ['front-matter', 'sidecar', 'both'] as const
export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

type Word<Words extends readonly string[]> = Words[number]

/** What a `shortmark.config` file may say. The command line says the same things and wins. */
export interface ShortmarkConfig {
  /** Where the Markdown goes (default: `migrated`). */
  readonly out?: string
  /** Post types to migrate; all that have a page of their own when absent. */
  readonly types?: readonly string[]
  /** WordPress statuses to migrate, `password`, or `any` (default: `publish`, `future` and `draft`). */
  readonly status?: readonly string[]
  /** Globs inside the inputs. */
  readonly include?: readonly string[]
  readonly exclude?: readonly string[]
  /** What happens to shortcodes nobody knows: one policy, or one for each tag with `*` for the rest (default: `keep`). */
  readonly unknown?: Word<typeof unknownPolicies> | Readonly<Record<string, Word<typeof unknownPolicies>>>
  /** How shortcodes were damaged on their way; `auto`, the default, looks at each. */
  readonly dialect?: Word<typeof dialects>
  /** Whether guesses are made: title and author of plain text from its first lines, footnotes that are no shortcodes (default: true). */
  readonly infer?: boolean
  /** Whether the Markdown is read back and held against its source (default: true). */
  readonly verify?: boolean
  readonly frontMatter?: Word<typeof frontMatterFormats>
  /** Metadata fields to write, in this order, as `name` or `name:alias`. */
  readonly fields?: readonly string[]
  /** Where metadata goes (default: `front-matter`). */
  readonly metadata?: Word<typeof metadataPlaces>
  /** Which findings make the exit code 1: a severity with all above it, or codes (default: `error`). */
  readonly failOn?: Severity | Code | readonly (Severity | Code)[]
  /** How much the verifier may miss: `'12'` facts, or `'0.5%'` of them (default: nothing). */
  readonly maxLoss?: string
  /** How many uses of shortcodes nobody knows there may be (default: any number). */
  readonly maxUnknown?: number
  /** The file of accepted findings, from where the command is started: only others make the exit code 1. */
  readonly baseline?: string
  /** Asked before the built-in ones, in this order: transformers, or names of packages that export some. */
  readonly transformers?: readonly (Transformer | string)[]
  /** What shortcodes become, said without code: asked behind `transformers` and before the built-in ones. */
  readonly shortcodes?: Readonly<Record<string, ShortcodeRule>>
  /** Built-in transformers by plugin: `{ divi: false }` leaves Divi's out. */
  readonly presets?: Readonly<Record<string, boolean>>
  /** unified plugins for the finished mdast, in this order. They must be synchronous. */
  readonly remarkPlugins?: PluggableList
}

/** A configuration whose packages have been loaded and whose rules for shortcodes have become transformers. */
export interface LoadedConfig extends Omit<ShortmarkConfig, 'transformers' | 'shortcodes'> {
  readonly transformers?: readonly Transformer[]
  readonly aliases?: Readonly<Record<string, string>>
}

/** The identity: it is there for its type. */
export const defineConfig = (config: ShortmarkConfig): ShortmarkConfig => config
