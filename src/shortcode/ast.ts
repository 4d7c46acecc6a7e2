import type { Literal, Node, Parent, Position } from 'unist'

/** How the text was damaged on its way here. */
export type Dialect = 'wordpress' | 'typographic' | 'entities' | 'markdown'

/**
 * One mend that was needed before a shortcode could be read.
 *
 * - `quote`: a typographic quote stood where WordPress needs `"` or `'`
 * - `markup`: `<br />` or `<p>` stood inside the tag
 * - `entity`: a character reference stood for the character
 * - `escape`: a backslash of Markdown stood in front of it
 * - `typography`: a character that `wptexturize` made was turned back, inside a URL or a number
 */
export interface Repair {
  kind: 'quote' | 'markup' | 'entity' | 'escape' | 'typography'
  /** What stands in the source, cut to a readable length. */
  actual: string
  /** What it was read as. */
  expected: string
  position: Position
}

export interface ShortcodeText extends Literal {
  type: 'text'
  value: string
  position: Position
}

/** `[[tag]]`: WordPress shows `value`, the source without the outer brackets, and runs nothing of it. */
export interface EscapedShortcode extends Literal {
  type: 'escapedShortcode'
  value: string
  /** As it stands in a source that had to be mended before it could be read. */
  source?: string
  position: Position
}

export interface ShortcodeData {
  /** The tags as they stand in the source; while they are here, `stringifyShortcodes` writes them and not the fields. */
  source?: { open: string; close: string }
  /** What was mended before it could be read. */
  repairs?: Repair[]
}

export interface Shortcode extends Parent {
  type: 'shortcode'
  /** As registered. */
  name: string
  /** Named attributes: keys lower-cased, values as WordPress passes them. Has no prototype: any name is safe. */
  attributes: Record<string, string>
  /** Unnamed values, in order. */
  positional: string[]
  /** `[a]` · `[a /]` · `[a]…[/a]` */
  form: 'bare' | 'self-closing' | 'enclosing'
  children: ShortcodeContent[]
  position: Position
  data?: ShortcodeData
}

export type ShortcodeContent = ShortcodeText | Shortcode | EscapedShortcode

/** The root of a text read for shortcodes. */
export interface ShortcodeRoot extends Node {
  type: 'root'
  children: ShortcodeContent[]
}
