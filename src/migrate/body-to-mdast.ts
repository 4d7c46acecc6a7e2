import type { Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { autop } from '../content/autop.ts'
import { type Block, readBlocks } from '../content/blocks.ts'
import type { ContentHost, MarkedContent } from '../content/content-host.ts'
import { type HtmlToMdastOptions, htmlToMdast } from '../content/html-to-mdast.ts'
import { placeMilestones } from '../content/milestones.ts'
import { opaqueRanges } from '../content/opaque-ranges.ts'
import { unautop } from '../content/unautop.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { footnoteNumber } from '../model/footnotes.ts'
import type { Place } from '../model/place.ts'
import type { EscapedShortcode } from '../shortcode/index.ts'
import { parseShortcodes } from '../shortcode/index.ts'
import { PointCursor } from '../shortcode/point-cursor.ts'
import { embedForUrl } from '../transformers/embed-providers.ts'
import type { HtmlOptions } from '../transformers/transformer.ts'
import type { Migration } from './context.ts'
import { embedLoneAddresses } from './embed-lone-addresses.ts'
import { verbatim } from './fallback.ts'
import type { Item } from './item.ts'
import { type MarkedBody, markBody } from './mark-body.ts'
import { reportRepairs } from './report-repairs.ts'
import { shiftPlace } from './shift-place.ts'
import { shortcodeTags } from './shortcode-tags.ts'
import { transformItem } from './transform-item.ts'
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

/** No site nests reusable blocks deeper; one that holds itself would never end. */
const deepest = 10

/** A body as mdast, shortcodes and blocks transformed. Semantic nodes are not yet lowered. */
export function bodyToMdast(body: HtmlBody, migration: Migration): Root {
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
  const report: Report = (code, details) => migration.report(code, details, start)
  const shown = isClassic ? unautop(autop(html)) : html
  const isDocument = body.depth === 0
  const root = htmlToMdast(shown, createHost(marked, body, migration), {
    report,
    mayHoldFootnotes: isDocument,
    keepTree: isDocument ? keeperOf(migration) : undefined,
  })
  return body.format === 'wordpress' ? embedLoneAddresses(root) : root
}

/** Only whoever verifies looks at the source again. */
export const keeperOf = ({ options, sources }: Migration): HtmlToMdastOptions['keepTree'] =>
  options.verify === false ? undefined : (tree) => sources.push(tree)

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

export function createHost(marked: MarkedBody, body: HtmlBody, migration: Migration): ContentHost {
  const misnested = new Set<Item>()
  return {
    report: (code, details, place) => migration.report(code, details, place ?? body.start),
    embed: embedForUrl,
    footnote: (id) => footnoteNumber(id, migration.post.meta),
    resolveText: (value) => resolveText(value, body, migration),
    transform: (content) => {
      const item = content.prefix === 'wp' ? marked.blocks[content.id] : marked.shortcodes[content.id]
      if (item === undefined) return []
      if ('type' in item) return escaped(item)
      if (content.part === 'open' || content.part === 'close') return half(item, content, migration, misnested)
      let isAsked = false
      const before = migration.diagnostics.length
      const { nodes, outcome } = transformItem(item, migration, {
        placement: content.placement,
        children: () => {
          isAsked = true
          return content.children()
        },
        html: (fragment, options) => fragmentToMdast(fragment, item.place, body, migration, options),
      })
      const isCut = migration.diagnostics
        .slice(before)
        .some(({ code, place }) => code === 'shortcode-dropped' && place === item.place)
      if (body.depth === 0 && (!isAsked || isCut || outcome === 'dropped'))
        migration.unshown.add(`${content.prefix}${content.id}`)
      return nodes
    },
  }
}

/** `[[tag]]` is shown as `[tag]`. As a reference its bracket is no shortcode to the next run, nor to any other tool. */
const escaped = ({ value }: EscapedShortcode): RootContent[] => [
  verbatim('&#91;'),
  { type: 'text', value: value.slice(1) },
]

/** One half of a pair that HTML's own nesting keeps apart. What stands between is kept; tags nobody knows stay readable. */
function half(item: Item, { part }: MarkedContent, migration: Migration, misnested: Set<Item>): readonly RootContent[] {
  if (item.kind === 'block') return []
  if (!misnested.has(item)) {
    misnested.add(item)
    const { kind, name, place, source } = item
    migration.report('shortcode-misnested', { tag: name }, place)
    migration.uses.push({ kind, name, outcome: 'kept', place, source: source.open })
  }
  return [verbatim(part === 'open' ? item.source.open : item.source.close)]
}

/** HTML that a transformer hands in: the same road, from the beginning. */
function fragmentToMdast(
  fragment: string,
  place: Place,
  body: HtmlBody,
  migration: Migration,
  { paragraphs = false }: HtmlOptions = {},
): readonly RootContent[] {
  if (fragment.trim() === '') return []
  if (body.depth >= deepest) throw new RangeError(`it stands in more than ${deepest} documents, one inside the other`)
  const format = paragraphs || fragment.includes('<!-- wp:') ? 'wordpress' : 'html'
  return bodyToMdast({ value: fragment, format, start: place, depth: body.depth + 1 }, migration).children
}

/** Shortcodes inside an attribute: what they show, as text. Those that show nothing of the kind stay as they are. */
export function resolveText(value: string, body: HtmlBody, migration: Migration): string {
  if (!value.includes('[')) return value
  const tags = shortcodeTags(value, migration)
  const { children } = parseShortcodes(value, { ...tags, html: false, dialect: migration.options.dialect ?? 'auto' })
  return children
    .map((node) => {
      if (node.type !== 'shortcode') return node.value
      const start = node.position.start.offset
      const end = node.position.end.offset
      const source = value.slice(start, end)
      const { milestones, shortcodes } = markBody([node], [], {
        body: value,
        isOpaque: () => true,
        placeOf: () => body.start,
        pointAt: () => body.start,
      })
      const item = shortcodes[0]
      if (milestones.length === 0 || item === undefined || 'type' in item) return source
      const { nodes } = transformItem(item, migration, {
        placement: 'phrasing',
        children: () => [{ type: 'text', value: item.content }],
        html: (fragment, options) => fragmentToMdast(fragment, body.start, body, migration, options),
      })
      return textOf(nodes)
    })
    .join('')
}
