import { readBlocks } from '../content/blocks.ts'
import { opaqueRanges } from '../content/opaque-ranges.ts'
import type { Post } from '../model/post.ts'
import { parseShortcodes } from '../shortcode/index.ts'
import { unescapeMarkdown } from '../shortcode/markdown-escapes.ts'
import { PointCursor } from '../shortcode/point-cursor.ts'
import { beginMigration } from './context.ts'
import { eachShortcode } from './each-shortcode.ts'
import { blockItem, type Item, shortcodeItem } from './item.ts'
import { markdownDialect } from './migrate-markdown.ts'
import type { MigrateOptions } from './options.ts'
import { readMarkdown } from './read-markdown.ts'
import { shiftPlace } from './shift-place.ts'
import { shortcodeTags } from './shortcode-tags.ts'
import { withTypedNotes } from './typed-notes.ts'

export interface InspectedUse extends Item {
  /** Whether a transformer is registered for it. */
  readonly known: boolean
}

/** Every shortcode and block of a post, without transforming any. */
export function inspectPost(post: Post, options: MigrateOptions = {}): InspectedUse[] {
  const migration = beginMigration(post, options)
  const { value, format, start } = post.body
  const { registry } = migration
  const dialect = format === 'markdown' ? markdownDialect(options.dialect) : (options.dialect ?? 'auto')
  const tags = shortcodeTags(dialect === 'markdown' ? unescapeMarkdown(value, []).text : value, migration)
  const skip =
    format === 'markdown'
      ? readMarkdown(value, { ...tags, dialect }).skip
      : format === 'text'
        ? []
        : opaqueRanges(value)
  const tree = parseShortcodes(value, { ...tags, skip, html: format !== 'text', dialect })
  const uses: InspectedUse[] = []

  for (const node of eachShortcode(withTypedNotes(tree, value, skip, migration), tags.isOpaque)) {
    const known = registry.forTag(node.name).length > 0
    uses.push({ ...shortcodeItem(node, value, shiftPlace(node.position, start)), known })
  }
  if (format === 'text' || format === 'markdown') return uses

  const cursor = new PointCursor(value)
  for (const block of readBlocks(value).all) {
    const place = shiftPlace({ start: cursor.point(block.start) }, start)
    uses.push({ ...blockItem(block, value, place), known: registry.forBlock(block.name).length > 0 })
  }
  return uses
}
