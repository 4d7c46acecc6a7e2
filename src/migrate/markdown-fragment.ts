import type { RootContent } from 'mdast'
import { hastToMdast } from '../content/hast-to-mdast.ts'
import { type MarkdownRanges, markdownRanges } from '../content/markdown-ranges.ts'
import { markdownToHast } from '../content/markdown-to-hast.ts'
import { voidMark } from '../content/marks.ts'
import { type Milestone, placeMilestones } from '../content/milestones.ts'
import type { Range } from '../content/opaque-ranges.ts'
import type { Body } from '../model/post.ts'
import type { ShortcodeContent } from '../shortcode/index.ts'
import type { HtmlBody } from './body-to-html.ts'
import { checkDepth, createHost } from './body-to-mdast.ts'
import { withoutIndent, withoutPrefix } from './container-prefix.ts'
import type { Migration } from './context.ts'
import { type MarkedBody, markBody } from './mark-body.ts'
import { readMarkdown, type ShortcodeOptions } from './read-markdown.ts'
import { reportUnshown } from './report-unshown.ts'
import { shiftPlace } from './shift-place.ts'
import type { FragmentReader } from './transform-item.ts'

/** A stretch of the document, and what it has from the lines around it. */
export interface Fragment {
  readonly content: string
  /** Where it begins in the document. */
  readonly offset: number
  /** What its further lines begin with, as `linesAround` found it. */
  readonly prefix: string
  readonly children: readonly ShortcodeContent[]
}

/** What all stretches of a document have in common. */
export interface MarkdownDocument {
  readonly body: Body
  readonly ranges: MarkdownRanges
  readonly options: ShortcodeOptions
  readonly migration: Migration
}

/**
 * Markdown and HTML between two tags, as mdast; the shortcodes in it are transformed.
 *
 * @param depth In how many stretches it stands that a transformer handed in.
 */
export function markdownFragment(
  { content, offset, prefix, children }: Fragment,
  document: MarkdownDocument,
  depth = 0,
): RootContent[] {
  const { body, ranges, migration } = document
  const found = markBody(children, [], {
    body: body.value,
    isOpaque: document.options.isOpaque,
    placeOf: (position) => shiftPlace(position, body.start),
    pointAt: () => body.start,
  })
  const shortcodes: MarkedBody['shortcodes'][number][] = found.shortcodes.map((item) =>
    'type' in item ? item : { ...item, content: withoutPrefix(item.content, prefix) },
  )
  const milestones: Milestone[] = [...found.milestones]
  for (const { start, end } of notesIn(content, ranges)) {
    milestones.push({ start: start + offset, end: end + offset, mark: voidMark('sc', shortcodes.length) })
    shortcodes.push({ type: 'reference', value: content.slice(start, end) })
  }
  const placed = placeMilestones(
    content,
    milestones.map((milestone) => ({ ...milestone, start: milestone.start - offset, end: milestone.end - offset })),
  )
  const own = withoutIndent(withoutPrefix(placed, prefix))
  const source = ranges.definitions.length === 0 ? own : `${own}\n\n${ranges.definitions.join('\n\n')}\n`
  const marked = { ...found, shortcodes }
  const asked = new Map<string, boolean>()
  const htmlBody: HtmlBody = { value: body.value, format: 'html', start: body.start, depth: depth + 1 }
  const host = createHost(marked, htmlBody, migration, { asked, read: fragmentReader(document, depth + 1) })
  const { children: nodes } = hastToMdast(markdownToHast(source), host)
  reportUnshown(placed, marked, asked, migration)
  return nodes
}

/** What a transformer hands in is mostly a part of the document: Markdown, with shortcodes in it. */
export const fragmentReader =
  (document: MarkdownDocument, depth = 0): FragmentReader =>
  (content, place) => {
    if (content.trim() === '') return []
    checkDepth(depth)
    const { options, body } = document
    const { children } = readMarkdown(content, options).tree
    const own = { ...document, body: { ...body, value: content, start: place } }
    return markdownFragment({ content, offset: 0, prefix: '', children }, own, depth)
  }

/** References to footnotes of the document, which the text alone does not define. */
function notesIn(content: string, { noteLabels }: MarkdownRanges): readonly Range[] {
  if (noteLabels.length === 0 || !content.includes('[^')) return []
  const defined = `${content}\n\n${noteLabels.map((label) => `${label}: …`).join('\n\n')}\n`
  return markdownRanges(defined, true).notes.filter(({ end }) => end <= content.length)
}
