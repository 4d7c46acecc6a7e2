import { autop } from '../content/autop.ts'
import { type Block, readBlocks } from '../content/blocks.ts'
import { placeMilestones } from '../content/milestones.ts'
import { opaqueRanges } from '../content/opaque-ranges.ts'
import { mayHoldNotes } from '../content/typed-notes.ts'
import { unautop } from '../content/unautop.ts'
import type { Place } from '../model/place.ts'
import { parseShortcodes, type ShortcodeContent } from '../shortcode/index.ts'
import { namesIn } from '../shortcode/names.ts'
import { parseNamed } from '../shortcode/parse.ts'
import { PointCursor } from '../shortcode/point-cursor.ts'
import type { Migration } from './context.ts'
import { deepestBlock, type MarkedBody, markBody } from './mark-body.ts'
import { reportMoreText } from './report-more-text.ts'
import { reportRepairs } from './report-repairs.ts'
import { shiftPlace } from './shift-place.ts'
import { shortcodeTags, type TextTags } from './shortcode-tags.ts'
import { withTypedNotes } from './typed-notes.ts'

export interface HtmlBody {
  readonly value: string
  /** `wordpress`: `post_content`, whose paragraphs are blank lines where it holds no blocks. `html`: finished HTML. */
  readonly format: 'wordpress' | 'html'
  /** Where the body begins in its file. */
  readonly start: Place
  /** How many documents stand around this one: reusable blocks may hold each other. */
  readonly depth: number
}

/** A body as HTML, with its paragraphs and with marks where its shortcodes and blocks stood, and what stood there. */
export function bodyToHtml(body: HtmlBody, migration: Migration): { html: string; marked: MarkedBody } {
  const { value, start } = body
  const tags = shortcodeTags(value, migration)
  const blocks = readBlocks(value).all
  const cursor = new PointCursor(value)
  const marked = markBody(shortcodesOf(body, tags, migration), blocks, {
    body: value,
    isOpaque: tags.isOpaque,
    placeOf: (position) => shiftPlace(position, start),
    pointAt: (offset) => cursor.point(offset),
  })
  reportMalformed(blocks, marked, migration)
  reportMoreText(body, blocks, migration)
  const html = placeMilestones(value, marked.milestones)
  // `do_blocks` takes `wpautop` off a post that has blocks.
  if (body.format !== 'wordpress' || blocks.length > 0) return { html, marked }
  const paragraphs = autop(html)
  return { html: marked.milestones.length === 0 ? paragraphs : unautop(paragraphs), marked }
}

/** Most texts have neither shortcodes nor footnotes: what is code in them need not be asked. */
function shortcodesOf({ value, start }: HtmlBody, tags: TextTags, migration: Migration): readonly ShortcodeContent[] {
  const { dialect = 'auto' } = migration.options
  if (!value.includes('[') && !mayHoldNotes(value)) return []
  const names = dialect === 'markdown' ? undefined : namesIn(value, tags.tags)
  if (names?.size === 0 && !mayHoldNotes(value)) return []
  const skip = opaqueRanges(value)
  const options = { ...tags, dialect, skip }
  const tree = names === undefined ? parseShortcodes(value, options) : parseNamed(value, names, options)
  reportRepairs(tree, migration, start)
  return withTypedNotes(tree, value, skip, migration)
}

const tooDeep = `it stands in more than ${deepestBlock} others, and was read as HTML`

function reportMalformed(blocks: readonly Block[], marked: MarkedBody, migration: Migration): void {
  for (let index = 0; index < blocks.length; index += 1) {
    const { name, depth, malformed } = blocks[index]!
    const reason = depth > deepestBlock ? tooDeep : malformed
    if (reason !== undefined) migration.report('block-malformed', { block: name, reason }, marked.blocks[index]?.place)
  }
}
