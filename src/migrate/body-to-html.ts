import { autop } from '../content/autop.ts'
import { type Block, readBlocks } from '../content/blocks.ts'
import { placeMilestones } from '../content/milestones.ts'
import { opaqueRanges } from '../content/opaque-ranges.ts'
import { unautop } from '../content/unautop.ts'
import type { Place } from '../model/place.ts'
import { parseShortcodes } from '../shortcode/index.ts'
import { PointCursor } from '../shortcode/point-cursor.ts'
import type { Migration } from './context.ts'
import { type MarkedBody, markBody } from './mark-body.ts'
import { reportRepairs } from './report-repairs.ts'
import { shiftPlace } from './shift-place.ts'
import { shortcodeTags } from './shortcode-tags.ts'
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
  const skip = opaqueRanges(value)
  const tree = parseShortcodes(value, {
    ...tags,
    dialect: migration.options.dialect ?? 'auto',
    skip,
  })
  const { blocks } = readBlocks(value)
  const cursor = new PointCursor(value)
  const marked = markBody(withTypedNotes(tree, value, skip, migration), blocks, {
    body: value,
    isOpaque: tags.isOpaque,
    placeOf: (position) => shiftPlace(position, start),
    pointAt: (offset) => cursor.point(offset),
  })
  reportRepairs(tree, migration, start)
  reportMalformed(blocks, marked, migration)
  const html = placeMilestones(value, marked.milestones)
  // `do_blocks` takes `wpautop` off a post that has blocks.
  const isClassic = body.format === 'wordpress' && blocks.length === 0
  return { html: isClassic ? unautop(autop(html)) : html, marked }
}

function reportMalformed(blocks: readonly Block[], marked: MarkedBody, migration: Migration): void {
  const inOrder: Block[] = []
  const waiting = [...blocks].reverse()
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    inOrder.push(block)
    for (const child of block.children.toReversed()) waiting.push(child)
  }
  for (const [index, { name, malformed }] of inOrder.entries())
    if (malformed !== undefined)
      migration.report('block-malformed', { block: name, reason: malformed }, marked.blocks[index]?.place)
}
