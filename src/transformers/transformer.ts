import type { FootnoteReference, RootContent } from 'mdast'
import type { Code, Diagnostics } from '../diagnostics/catalogue.ts'
import type { MetadataFields } from '../model/metadata.ts'
import type { PostSummary } from '../model/post.ts'
import type { Attachment, Site } from '../model/site.ts'
import type { AttributeSchema, AttributeValues } from './attribute-types.ts'

/** What a transformer is given: a shortcode, or a block read as one. */
export interface TransformInput<Values> {
  readonly kind: 'shortcode' | 'block'
  /** The tag or the block name. Of an alias the tag that it is read as. */
  readonly name: string
  /** Coerced as the schema says. */
  readonly attributes: Values
  /** Every named attribute as it was written. */
  readonly rawAttributes: Readonly<Record<string, string>>
  readonly positional: readonly string[]
  readonly form: 'bare' | 'self-closing' | 'enclosing'
  /** What stands between the tags, as written. */
  readonly content: string
}

export interface HtmlOptions {
  /**
   * Whether empty lines part paragraphs in it, as in the body of a post (`wpautop`): for what WordPress shows through `the_content`
   * (default: false). What holds blocks has its paragraphs already.
   */
  readonly paragraphs?: boolean
}

/** Everything a transformer may ask for. Requests are recorded; none of them does I/O. */
export interface TransformContext {
  /** Where the result will stand: between paragraphs, or inside one. Flow nodes are right in both; the engine splits the paragraph. */
  readonly placement: 'flow' | 'phrasing'
  readonly post: PostSummary & { readonly meta: Readonly<Record<string, readonly string[]>> }
  readonly site: Site
  /** What stands between the tags, converted; its own shortcodes are transformed. */
  children(): readonly RootContent[]
  /** Markdown as nodes. */
  markdown(source: string): readonly RootContent[]
  /** An HTML fragment, converted. */
  html(fragment: string, options?: HtmlOptions): readonly RootContent[]
  /**
   * A reference to a footnote with this content, which goes to the end of the document. Footnotes of one `name` are one:
   * the first content holds.
   */
  footnote(content: readonly RootContent[], name?: string): FootnoteReference
  /** The address under which the new site has the file with this id or URL. Reports an id that the input does not hold. */
  media(reference: string): string
  /** The library's entry for an id or a URL. */
  attachment(reference: string): Attachment | undefined
  /** Records facts; they go behind what the field already holds. */
  setMetadata<Field extends keyof MetadataFields>(field: Field, value: MetadataFields[Field]): void
  report<C extends Code>(code: C, details: Diagnostics[C]): void
}

/** `[]` deletes the shortcode; a `Declined` hands it to the next transformer for its tag. */
export interface Declined {
  readonly type: 'declined'
  readonly reason: string
}

export const decline = (reason: string): Declined => ({ type: 'declined', reason })

export type TransformResult = readonly RootContent[] | RootContent | Declined

type Names = readonly [string, ...string[]]

interface TransformerBase<Schema extends AttributeSchema> {
  readonly attributes: Schema
  /** Attributes that only say how the old theme painted it. They are known, dropped, and said to be. */
  readonly decoration?: readonly string[]
  /** Attributes that WordPress itself writes on nearly every use and nobody misses. They are known, dropped, and not spoken of. */
  readonly ignored?: readonly string[]
  /**
   * Every other attribute only paints, as page builders write them by the dozen. They are not spoken of, unless one holds a
   * sentence or an address, or is called as text is, `credit` or `button_text`, and holds more than a choice of style.
   */
  readonly ignoresOthers?: boolean
  /**
   * A wrapper: `transform` puts `context.children()` among its nodes, as they are or `inFlow`. In a Markdown document only its tags go,
   * and what its author wrote between them stays to the byte.
   */
  readonly layout?: boolean
  /**
   * `closing tag`: the tags are words as well, which prose puts into brackets: `[text]`, `[go]`. They count as shortcodes
   * only in a text that has the closing tag or gives them attributes. `own line`: there, or where they stand alone on a line.
   */
  readonly requires?: 'closing tag' | 'own line'
  /** Further tags, of a plugin that makes them up of parts: `[ccnLe_php]`. Tests whole names. */
  readonly tagPattern?: RegExp
  /** `opaque`: what stands between the tags is not HTML and holds no shortcodes (code). Ask for it with `content`. */
  readonly body?: 'html' | 'opaque'
  // A method on purpose: its parameters compare bivariantly, so a list can hold transformers of different schemas.
  transform(input: TransformInput<AttributeValues<Schema>>, context: TransformContext): TransformResult
}

/** Turns one family of shortcodes or blocks into Markdown nodes, plus the facts they carried. */
export type Transformer<Schema extends AttributeSchema = AttributeSchema> = TransformerBase<Schema> &
  ({ readonly tags: Names; readonly blocks?: readonly string[] } | { readonly tags?: never; readonly blocks: Names })

export const defineTransformer = <const Schema extends AttributeSchema>(
  transformer: Transformer<Schema>,
): Transformer<Schema> => transformer
