export { defineConfig, type ShortmarkConfig } from './config/define-config.ts'
export type { Code, Diagnostics } from './diagnostics/catalogue.ts'
export type { Diagnostic, Severity } from './diagnostics/diagnostic.ts'
export { formatDiagnostic } from './diagnostics/format.ts'
export { migratePost } from './migrate/migrate-post.ts'
export type { MigrateOptions, UnknownPolicy } from './migrate/options.ts'
export type { MigratedDocument, ShortcodeUse } from './model/document.ts'
export type { Callout, Embed, Figure, Gallery, Player, Verbatim } from './model/mdast.ts'
export type { Facts, Metadata, MetadataFields } from './model/metadata.ts'
export type { Place } from './model/place.ts'
export type { Author, Body, BodyFormat, Post, PostSummary, Term } from './model/post.ts'
export type { Attachment, ReferencedPost, Site } from './model/site.ts'
export type {
  Attributes,
  Dialect,
  EscapedShortcode,
  ParseOptions,
  Repair,
  Shortcode,
  ShortcodeContent,
  ShortcodeRoot,
  ShortcodeText,
} from './shortcode/index.ts'
export { parseAttributes, parseShortcodes, stringifyShortcodes } from './shortcode/index.ts'
export type { AttributeSchema, AttributeTools, AttributeType, AttributeValues } from './transformers/attribute-types.ts'
export { flag, html, list, markup, number, oneOf, text, url } from './transformers/attribute-types.ts'
export {
  blockquote,
  callout,
  details,
  embed,
  figure,
  gallery,
  heading,
  link,
  paragraph,
  player,
} from './transformers/builders.ts'
export {
  type Declined,
  decline,
  defineTransformer,
  type HtmlOptions,
  type TransformContext,
  type Transformer,
  type TransformInput,
  type TransformResult,
} from './transformers/transformer.ts'
