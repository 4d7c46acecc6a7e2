import type { RootContent } from 'mdast'
import { hastToMdast } from '../content/hast-to-mdast.ts'
import { stringifyMarkdown } from '../content/markdown.ts'
import { protectedRanges } from '../content/markdown-ranges.ts'
import { markdownToHast } from '../content/markdown-to-hast.ts'
import { placeMilestones } from '../content/milestones.ts'
import { isSemanticFlow } from '../model/mdast.ts'
import type { Body } from '../model/post.ts'
import type { Dialect, Shortcode, ShortcodeContent } from '../shortcode/index.ts'
import { parseShortcodes } from '../shortcode/index.ts'
import { unescapeMarkdown } from '../shortcode/markdown-escapes.ts'
import { createHost, type HtmlBody } from './body-to-mdast.ts'
import type { Migration } from './context.ts'
import { insertion } from './insertion.ts'
import { type Item, shortcodeItem } from './item.ts'
import { markBody } from './mark-body.ts'
import type { MigrateOptions } from './options.ts'
import { reportRepairs } from './report-repairs.ts'
import { shiftPlace } from './shift-place.ts'
import { shortcodeTags } from './shortcode-tags.ts'
import { transformItem } from './transform-item.ts'

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Changes the shortcodes of a Markdown document and not one byte beside them. */
export function migrateMarkdown(body: Body, migration: Migration): string {
  const { value, start } = body
  const dialect = markdownDialect(migration.options.dialect)
  const tags = shortcodeTags(dialect === 'markdown' ? unescapeMarkdown(value, []).text : value, migration)
  // Most files have none: what Markdown makes of the text need not be asked.
  if (parseShortcodes(value, { ...tags, dialect }).children.every(({ type }) => type === 'text')) return value
  const tree = parseShortcodes(value, { ...tags, dialect, skip: protectedRanges(value, dialect === 'markdown') })
  reportRepairs(tree, migration, start)
  const edits: Edit[] = []
  visit(tree.children)
  edits.push(...definitions(value, migration))
  return apply(value, edits)

  function visit(nodes: readonly ShortcodeContent[]): void {
    for (const node of nodes) if (node.type === 'shortcode') edit(node)
  }

  function edit(node: Shortcode): void {
    const item = shortcodeItem(node, value, shiftPlace(node.position, start))
    const from = node.position.start.offset!
    const to = node.position.end.offset!
    const { open, close } = item.source
    if (tags.isOpaque(node.name) && isEscaped(node)) {
      leaveCode(item, migration)
      return
    }
    const forget = checkpoint(migration)
    const { nodes, outcome } = transformItem(item, migration, {
      placement: 'flow',
      children: () => (tags.isOpaque(node.name) ? [] : fragment(node, item.content, body, migration)),
      html: (html) => markdownFragment(html, [], body, migration),
    })
    if (outcome === 'transformed' || outcome === 'dropped') {
      const text = stringifyMarkdown(migration.lower({ type: 'root', children: [...nodes] }))
      edits.push(insertion(value, from, to, text, nodes.some(isFlow)))
      return
    }
    // The tags stay, or go alone; what stands between them is looked at for itself.
    forget()
    if (outcome === 'unwrapped') edits.push({ start: from, end: from + open.length, text: '' })
    if (outcome === 'commented') edits.push({ start: from, end: from + open.length, text: commented(open) })
    if (!tags.isOpaque(node.name)) visit(node.children)
    if (close === '') return
    if (outcome === 'unwrapped') edits.push({ start: to - close.length, end: to, text: '' })
    if (outcome === 'commented') edits.push({ start: to - close.length, end: to, text: commented(close) })
  }
}

/** Whoever has Markdown has it from a tool that escapes. */
export const markdownDialect = (dialect: MigrateOptions['dialect'] = 'auto'): 'markdown' | Dialect =>
  dialect === 'auto' ? 'markdown' : dialect

const isEscaped = ({ data }: Shortcode): boolean => data?.repairs?.some(({ kind }) => kind === 'escape') ?? false

/** Code that another tool took for prose lost its lines and its brackets: nobody can say what it was. */
function leaveCode({ kind, name, place, source }: Item, migration: Migration): void {
  const reason = 'another tool took its code for prose and changed it; take it from the original'
  migration.report('shortcode-declined', { tag: name, reason }, place)
  migration.uses.push({ kind, name, outcome: 'kept', place, source: source.open })
}

/** The texts of footnotes, behind all else. */
function definitions(value: string, { footnotes, lower }: Migration): Edit[] {
  const children = footnotes.definitions()
  if (children.length === 0) return []
  const newline = value.includes('\r\n') ? '\r\n' : '\n'
  const text = stringifyMarkdown(lower({ type: 'root', children })).replaceAll('\n', newline)
  const start = value.trimEnd().length
  return [{ start, end: value.length, text: `${newline}${newline}${text}` }]
}

const commented = (source: string): string => `<!-- ${source.replaceAll('--', '- -')} -->`

const flowTypes = new Set(['blockquote', 'code', 'heading', 'list', 'paragraph', 'table', 'thematicBreak'])

const isFlow = (node: RootContent): boolean => flowTypes.has(node.type) || isSemanticFlow(node)

/** Lets go of what was recorded for shortcodes within, which are about to be visited for themselves. */
function checkpoint({ uses, diagnostics, footnotes }: Migration): () => void {
  const forgetFootnotes = footnotes.checkpoint()
  const usesBefore = uses.length
  const findingsBefore = diagnostics.length
  return () => {
    forgetFootnotes()
    const own = uses.at(-1)
    uses.length = usesBefore
    if (own !== undefined) uses.push(own)
    const ofThis = diagnostics
      .splice(findingsBefore)
      .filter(({ place }) => place?.line === own?.place.line && place?.column === own?.place.column)
    diagnostics.push(...ofThis)
  }
}

function fragment(node: Shortcode, content: string, body: Body, migration: Migration): RootContent[] {
  const contentStart = node.position.start.offset! + node.data!.source!.open.length
  return markdownFragment(content, node.children, body, migration, contentStart)
}

/** Markdown and HTML between two tags, as mdast; the shortcodes in it are transformed. */
function markdownFragment(
  content: string,
  children: readonly ShortcodeContent[],
  body: Body,
  migration: Migration,
  offset = 0,
): RootContent[] {
  const htmlBody: HtmlBody = { value: body.value, format: 'html', start: body.start, depth: 1 }
  const marked = markBody(children, [], {
    body: body.value,
    isOpaque: shortcodeTags(content, migration).isOpaque,
    placeOf: (position) => shiftPlace(position, body.start),
    pointAt: () => body.start,
  })
  const milestones = marked.milestones.map(({ start, end, mark }) => ({
    start: start - offset,
    end: end - offset,
    mark,
  }))
  const tree = markdownToHast(placeMilestones(content, milestones))
  return hastToMdast(tree, createHost(marked, htmlBody, migration)).children
}

function apply(value: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, text } of edits) {
    parts.push(value.slice(at, start), text)
    at = end
  }
  parts.push(value.slice(at))
  return parts.join('')
}
