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
import { createHost } from './body-to-mdast.ts'
import { withoutIndent, withoutPrefix } from './container-prefix.ts'
import type { Migration } from './context.ts'
import { type MarkedBody, markBody } from './mark-body.ts'
import { shiftPlace } from './shift-place.ts'
import { isOpaqueTag } from './shortcode-tags.ts'

/** A stretch of the document, and what it has from the lines around it. */
export interface Fragment {
  readonly content: string
  /** Where it begins in the document. */
  readonly offset: number
  /** What its further lines begin with, as `linesAround` found it. */
  readonly prefix: string
  readonly children: readonly ShortcodeContent[]
}

/** Markdown and HTML between two tags, as mdast; the shortcodes in it are transformed. */
export function markdownFragment(
  { content, offset, prefix, children }: Fragment,
  body: Body,
  ranges: MarkdownRanges,
  migration: Migration,
): RootContent[] {
  const htmlBody: HtmlBody = { value: body.value, format: 'html', start: body.start, depth: 1 }
  const marked = markBody(children, [], {
    body: body.value,
    isOpaque: (name) => isOpaqueTag(name, migration.registry),
    placeOf: (position) => shiftPlace(position, body.start),
    pointAt: () => body.start,
  })
  const shortcodes: MarkedBody['shortcodes'][number][] = marked.shortcodes.map((item) =>
    'type' in item ? item : { ...item, content: withoutPrefix(item.content, prefix) },
  )
  const milestones: Milestone[] = [...marked.milestones]
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
  return hastToMdast(markdownToHast(source), createHost({ ...marked, shortcodes }, htmlBody, migration)).children
}

/** References to footnotes of the document, which the text alone does not define. */
function notesIn(content: string, { noteLabels }: MarkdownRanges): readonly Range[] {
  if (noteLabels.length === 0 || !content.includes('[^')) return []
  const defined = `${content}\n\n${noteLabels.map((label) => `${label}: …`).join('\n\n')}\n`
  return markdownRanges(defined, true).notes.filter(({ end }) => end <= content.length)
}
