import { readBlocks } from '../content/blocks.ts'
import { opaqueRanges, type Range } from '../content/opaque-ranges.ts'
import type { BodyFormat, Post } from '../model/post.ts'
import { parseShortcodes, type ShortcodeRoot } from '../shortcode/index.ts'
import { unescapeMarkdown } from '../shortcode/markdown-escapes.ts'
import { PointCursor } from '../shortcode/point-cursor.ts'
import { beginMigration } from './context.ts'
import { eachShortcode } from './each-shortcode.ts'
import { blockItem, type Item, shortcodeItem } from './item.ts'
import { markdownDialect } from './migrate-markdown.ts'
import type { MigrateOptions } from './options.ts'
import { readMarkdown, type ShortcodeOptions } from './read-markdown.ts'
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
  const { tree, skip } = read(value, format, { ...tags, dialect })
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

function read(
  value: string,
  format: BodyFormat,
  options: ShortcodeOptions,
): { readonly tree: ShortcodeRoot; readonly skip: readonly Range[] } {
  if (format === 'markdown') {
    const { tree, ranges } = readMarkdown(value, options)
    return { tree, skip: ranges.skip }
  }
  const skip = format === 'text' ? [] : opaqueRanges(value)
  return { tree: parseShortcodes(value, { ...options, skip, html: format !== 'text' }), skip }
}
