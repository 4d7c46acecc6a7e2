import type { Root } from 'mdast'
import { unified } from 'unified'
import { stringifyMarkdown } from '../content/markdown.ts'
import { tidyTree } from '../content/tidy-tree.ts'
import { compareDiagnostics } from '../diagnostics/format.ts'
import type { Inferred } from '../metadata/collect-metadata.ts'
import type { MigratedDocument, VerificationTally } from '../model/document.ts'
import type { Post, PostSummary } from '../model/post.ts'
import { elementorBody } from '../transformers/elementor.ts'
import { bodyToMdast } from './body-to-mdast.ts'
import { beginMigration, type Migration } from './context.ts'
import { documentBodies } from './document-bodies.ts'
import { migrateMarkdown } from './migrate-markdown.ts'
import type { MigrateOptions } from './options.ts'
import { shownMedia } from './shown-media.ts'
import { textToMdast } from './text-to-mdast.ts'
import { verifyDocument } from './verify-document.ts'
import { writeDocument } from './write-document.ts'

/**
 * One document, whole: its body to Markdown, its fields and what its shortcodes carried to metadata. Pure.
 *
 * Throws only where the text is beyond the machine (nested deeper than the stack); the caller reports it and goes on.
 */
export function migratePost(post: Post, options: MigrateOptions = {}): MigratedDocument {
  const migration = beginMigration(post, options)
  if (post.commentCount > 0) migration.report('comments-left', { count: post.commentCount })
  const { markdown, tree, inferred, verification } = convert(post, migration)
  const { content, metadata, sidecar } = writeDocument(markdown, inferred, migration)
  const document: { -readonly [Field in keyof MigratedDocument]: MigratedDocument[Field] } = {
    post: summaryOf(post),
    markdown,
    content,
    metadata,
    media: shownMedia(markdown, tree, metadata, post),
    facts: migration.facts,
    uses: migration.uses.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column),
    diagnostics: migration.diagnostics.sort(compareDiagnostics),
  }
  if (sidecar !== undefined) document.sidecar = sidecar
  if (verification !== undefined) document.verification = verification
  if (options.bodies) document.bodies = documentBodies(post.body, markdown)
  return document
}

interface Converted {
  readonly markdown: string
  /** What it was written from; none where a text was edited. */
  readonly tree?: Root
  readonly inferred: Inferred
  readonly verification?: VerificationTally | undefined
}

function convert(post: Post, migration: Migration): Converted {
  const { format, start } = post.body
  if (format === 'markdown') return { markdown: migrateMarkdown(post.body, migration), inferred: {} }
  const { root, inferred } =
    format === 'text'
      ? textToMdast(post.body, migration)
      : { root: bodyToMdast({ value: shownBody(post), format, start, depth: 0 }, migration), inferred: {} }
  root.children.push(...tidyTree({ type: 'root', children: migration.footnotes.definitions() }).children)
  const lowered = migration.lower(root)
  const markdown = stringifyMarkdown(lowered)
  // What a plugin takes out of the tree is its author's wish, and no loss.
  const verification = verifyDocument(markdown, lowered, migration)
  const plugins = migration.options.remarkPlugins ?? []
  if (plugins.length === 0) return { markdown, tree: lowered, inferred, verification }
  const changed = unified().use(plugins).runSync(lowered) as Root
  return { markdown: stringifyMarkdown(changed), tree: changed, inferred, verification }
}

/** Elementor shows what it keeps in the meta. The body, if there is one, is a copy of the words without their shape. */
const shownBody = ({ body: { value }, meta }: Post): string =>
  value.trim() === '' || meta['_elementor_edit_mode']?.[0] === 'builder' ? (elementorBody(meta) ?? value) : value

/** Without what only the migration needed. */
function summaryOf({
  body: _body,
  meta: _meta,
  terms: _terms,
  authors: _authors,
  excerpt: _excerpt,
  frontMatter: _frontMatter,
  ...summary
}: Post): PostSummary {
  return summary
}
