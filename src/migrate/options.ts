import type { PluggableList } from 'unified'
import type { Site } from '../model/site.ts'
import type { Dialect } from '../shortcode/ast.ts'
import type { Transformer } from '../transformers/transformer.ts'

/**
 * What happens to a shortcode that nobody knows.
 *
 * - `keep`: stands in the Markdown as it was written, never escaped
 * - `unwrap`: its tags go, what stands between them stays
 * - `comment`: goes into an HTML comment
 * - `drop`: goes, with what stands between its tags
 * - `fail`: kept, and an error
 */
export type UnknownPolicy = 'keep' | 'unwrap' | 'comment' | 'drop' | 'fail'

export interface MigrateOptions {
  /** What the post may refer to. */
  readonly site?: Site
  /** Asked before the built-in ones, in this order. */
  readonly transformers?: readonly Transformer[]
  /** Built-in transformers by plugin; `false` leaves a plugin's out, and its tags are unknown. */
  readonly presets?: Readonly<Record<string, boolean>>
  /** Tags that are read as other tags. */
  readonly aliases?: Readonly<Record<string, string>>
  /** unified plugins for the finished mdast, in this order. They must be synchronous. */
  readonly remarkPlugins?: PluggableList
  /** For all unknown tags (default: `keep`), or by tag, with `*` for the rest. */
  readonly unknown?: UnknownPolicy | Readonly<Record<string, UnknownPolicy>>
  /** `auto` (the default) looks at each shortcode. */
  readonly dialect?: 'auto' | Dialect
  /** Whether guesses are made: title and author of a plain text from its first lines, footnotes that are no shortcodes (default: true). */
  readonly infer?: boolean
  readonly frontMatter?: 'yaml' | 'toml' | 'json'
  /** Where metadata goes: into the document (default), into a `.json` beside it, or both. */
  readonly metadata?: 'front-matter' | 'sidecar' | 'both'
  /** Metadata fields to write, in this order, as `name` or `name:alias`. All of them when absent. */
  readonly fields?: readonly string[]
  /** Tags counted as shortcodes though no transformer knows them: what the whole site's evidence says. */
  readonly siteTags?: ReadonlySet<string>
  /** Whether the Markdown is read back and held against the source (default: true). */
  readonly verify?: boolean
  /** Keeps what each shortcode became, for `--diff=source`. */
  readonly trace?: boolean
  /** Keeps source, Markdown and what it looks like, for reports that show them. */
  readonly bodies?: boolean
}
