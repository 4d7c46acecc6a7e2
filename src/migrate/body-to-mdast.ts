import type { Root, RootContent } from 'mdast'
import type { ContentHost, MarkedContent } from '../content/content-host.ts'
import { htmlToMdast } from '../content/html-to-mdast.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { footnoteNumber } from '../model/footnotes.ts'
import { textOf } from '../model/phrasing.ts'
import type { Place } from '../model/place.ts'
import type { EscapedShortcode } from '../shortcode/index.ts'
import { parseShortcodes } from '../shortcode/index.ts'
import { embedForUrl } from '../transformers/embed-providers.ts'
import type { HtmlOptions } from '../transformers/transformer.ts'
import { bodyToHtml, type HtmlBody } from './body-to-html.ts'
import type { Migration } from './context.ts'
import { embedLoneAddresses } from './embed-lone-addresses.ts'
import { verbatim } from './fallback.ts'
import type { Item } from './item.ts'
import { type MarkedBody, markBody } from './mark-body.ts'
import { reportUnshown } from './report-unshown.ts'
import { shortcodeTags } from './shortcode-tags.ts'
import { keeperOf } from './source-facts.ts'
import { type FragmentReader, type ItemContent, transformItem } from './transform-item.ts'

/** No site nests reusable blocks deeper; one that holds itself would never end. */
const deepest = 10

/** A body as mdast, shortcodes and blocks transformed. Semantic nodes are not yet lowered. */
export function bodyToMdast(body: HtmlBody, migration: Migration): Root {
  const { html, marked } = bodyToHtml(body, migration)
  const report: Report = (code, details) => migration.report(code, details, body.start)
  const isDocument = body.depth === 0
  // Most posts have blocks and no shortcodes.
  const asked = marked.shortcodes.length > 0 ? new Map<string, boolean>() : undefined
  const root = htmlToMdast(html, createHost(marked, body, migration, { asked }), {
    report,
    mayHoldFootnotes: isDocument,
    keepTree: isDocument ? keeperOf(html, true, migration) : undefined,
  })
  if (asked !== undefined) reportUnshown(html, marked, asked, migration)
  return body.format === 'wordpress' ? embedLoneAddresses(root) : root
}

export interface HostOptions {
  /** Where it is noted which marks were asked about, and which of them were opened. */
  readonly asked?: Map<string, boolean> | undefined
  /** For HTML that a transformer hands in, where it is to be read otherwise than the body. */
  readonly read?: FragmentReader
}

export function createHost(
  marked: MarkedBody,
  body: HtmlBody,
  migration: Migration,
  { asked, read }: HostOptions = {},
): ContentHost {
  const misnested = new Set<Item>()
  const html: FragmentReader =
    read ?? ((fragment, place, options) => fragmentToMdast(fragment, place, body, migration, options))
  return {
    report: (code, details, place) => migration.report(code, details, place ?? body.start),
    embed: embedForUrl,
    lower: migration.lower,
    footnote: (id) => footnoteNumber(id, migration.post.meta),
    resolveText: (value) => resolveText(value, body, migration),
    transform: (content) => {
      asked?.set(content.prefix + content.id, true)
      const item = content.prefix === 'wp' ? marked.blocks[content.id] : marked.shortcodes[content.id]
      if (item === undefined) return []
      if ('type' in item) return item.type === 'reference' ? [verbatim(item.value)] : escaped(item)
      if (content.part === 'open' || content.part === 'close') return half(item, content, migration, misnested)
      const before = migration.diagnostics.length
      const { nodes, outcome, isOpened } = transformItem(item, migration, content, html)
      if (!isOpened) asked?.set(content.prefix + content.id, false)
      if (body.depth === 0 && (!isOpened || outcome === 'dropped' || isCut(item, migration, before)))
        migration.unshown.add(content.prefix + content.id)
      return nodes
    },
  }
}

/** Whether one of the findings since then says that it was dropped. */
function isCut(item: Item, { diagnostics }: Migration, since: number): boolean {
  for (let index = since; index < diagnostics.length; index += 1) {
    const { code, place } = diagnostics[index]!
    if (code === 'shortcode-dropped' && place === item.place) return true
  }
  return false
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

export function checkDepth(depth: number): void {
  if (depth >= deepest) throw new RangeError(`it stands in more than ${deepest} documents, one inside the other`)
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
  checkDepth(body.depth)
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
      const content: ItemContent = { placement: 'phrasing', children: () => [{ type: 'text', value: item.content }] }
      const { nodes } = transformItem(item, migration, content, (fragment, place, options) =>
        fragmentToMdast(fragment, place, body, migration, options),
      )
      return textOf(nodes)
    })
    .join('')
}
