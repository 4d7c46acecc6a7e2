import { escapeText } from 'entities'
import type { Root } from 'mdast'
import { decodeText } from '../content/decode-text.ts'
import { htmlToMdast } from '../content/html-to-mdast.ts'
import type { Milestone } from '../content/milestones.ts'
import { type PlainText, readPlainText, type TextFinding, type TextRange } from '../content/text.ts'
import { textBreaks } from '../content/text-breaks.ts'
import { unautop } from '../content/unautop.ts'
import type { Inferred } from '../metadata/collect-metadata.ts'
import type { Body } from '../model/post.ts'
import { parseShortcodes } from '../shortcode/index.ts'
import { pointsFrom } from '../shortcode/point-cursor.ts'
import type { HtmlBody } from './body-to-html.ts'
import { createHost } from './body-to-mdast.ts'
import type { Migration } from './context.ts'
import { embedLoneAddresses } from './embed-lone-addresses.ts'
import { markBody } from './mark-body.ts'
import { reportRepairs } from './report-repairs.ts'
import { shiftPlace } from './shift-place.ts'
import { shortcodeTags } from './shortcode-tags.ts'
import { keeperOf } from './source-facts.ts'
import { withTypedNotes } from './typed-notes.ts'

/** A plain text as mdast, and what its first lines gave away. */
export function textToMdast({ value, start }: Body, migration: Migration): { root: Root; inferred: Inferred } {
  const { options, post } = migration
  const isNameless = post.title === '' && post.frontMatter === undefined
  const text = readPlainText(value, { infer: isNameless && options.infer !== false })
  reportInferred(text, value, migration)
  const tags = shortcodeTags(value, migration)
  const skip = [{ start: 0, end: text.bodyStart }]
  const tree = parseShortcodes(value, { ...tags, html: false, dialect: options.dialect ?? 'auto', skip })
  reportRepairs(tree, migration, start)
  const marked = markBody(withTypedNotes(tree, value, skip, migration), [], {
    body: value,
    isOpaque: tags.isOpaque,
    placeOf: (position) => shiftPlace(position, start),
    pointAt: () => start,
  })
  const html = unautop(toHtml(value, text.paragraphs, marked.milestones))
  const body: HtmlBody = { value, format: 'html', start, depth: 0 }
  const root = htmlToMdast(html, createHost(marked, body, migration), {
    report: (code, details) => migration.report(code, details, start),
    mayHoldFootnotes: false,
    keepTree: keeperOf(html, false, migration),
  })
  return {
    root: embedLoneAddresses(root),
    inferred: {
      ...(text.title === undefined ? {} : { title: text.title.value }),
      ...(text.author === undefined ? {} : { author: text.author.value }),
    },
  }
}

function reportInferred({ title, author }: PlainText, value: string, { post, report }: Migration): void {
  const pointAt = pointsFrom(value, { line: 1, column: 1, offset: 0 })
  const say = (field: string, finding: TextFinding | undefined): void => {
    if (finding === undefined) return
    report('inferred', { field, value: finding.value }, shiftPlace({ start: pointAt(finding.offset) }, post.body.start))
  }
  say('title', title)
  say('author', author)
}

/** Paragraphs and line breaks as HTML, with marks where the shortcodes stood; from here on a text goes the road of a post. */
function toHtml(value: string, paragraphs: readonly TextRange[], milestones: readonly Milestone[]): string {
  const waiting = [...milestones].sort((a, b) => a.start - b.start)
  const parts: string[] = []
  let reached = 0
  for (const { start, end } of paragraphs) {
    const pieces: Piece[] = []
    reached = Math.max(reached, start)
    while (waiting.length > 0 && waiting[0]!.start < end) {
      const { start: from, end: to, mark } = waiting.shift()!
      pieces.push({ text: decodeText(value.slice(reached, from)) }, { mark })
      reached = to
    }
    // A tag may hold empty lines: what it covers of this paragraph is no text.
    if (reached < end) pieces.push({ text: decodeText(value.slice(reached, end)) })
    reached = Math.max(reached, end)
    if (pieces.length > 0) parts.push(`<p>${paragraphHtml(pieces)}</p>`)
  }
  return parts.join('\n')
}

type Piece = { readonly text: string } | { readonly mark: string }

function paragraphHtml(pieces: readonly Piece[]): string {
  const breaks = textBreaks(pieces.map((piece) => ('text' in piece ? piece.text : '')).join(''))
  let line = 0
  return pieces
    .map((piece) => {
      if ('mark' in piece) return piece.mark
      return escapeText(piece.text).replace(/\n/g, () => (breaks[line++] === 'space' ? ' ' : '<br>'))
    })
    .join('')
}
