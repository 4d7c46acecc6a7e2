import type { RootContent } from 'mdast'
import { hastToMdast } from '../content/hast-to-mdast.ts'
import { stringifyMarkdown } from '../content/markdown.ts'
import { protectedRanges } from '../content/markdown-ranges.ts'
import { markdownToHast } from '../content/markdown-to-hast.ts'
import { placeMilestones } from '../content/milestones.ts'
import { mayHoldNotes } from '../content/typed-notes.ts'
import { isSemanticFlow } from '../model/mdast.ts'
import type { Body } from '../model/post.ts'
import type { Dialect, Shortcode, ShortcodeContent } from '../shortcode/index.ts'
import { parseShortcodes } from '../shortcode/index.ts'
import { unescapeMarkdown } from '../shortcode/markdown-escapes.ts'
import type { HtmlBody } from './body-to-html.ts'
import { createHost } from './body-to-mdast.ts'
import type { Migration } from './context.ts'
import { insertion } from './insertion.ts'
import { type Item, shortcodeItem } from './item.ts'
import { markBody } from './mark-body.ts'
import type { MigrateOptions } from './options.ts'
import { reportIndentedTags } from './report-indented-tags.ts'
import { reportRepairs } from './report-repairs.ts'
import { shiftPlace } from './shift-place.ts'
import { isOpaqueTag, shortcodeTags } from './shortcode-tags.ts'
import { type Edit, type Range, shiftedBy, tagRemovals } from './tag-removal.ts'
import { type ItemContent, transformItem } from './transform-item.ts'
import { withTypedNotes } from './typed-notes.ts'

/** What takes the place of a shortcode: `text` as it is, or Markdown in the form its place asks for. */
type Replacement = Edit & { readonly placement: 'as is' | 'phrasing' | 'flow' }

/** Changes the shortcodes of a Markdown document and not one byte beside them. */
export function migrateMarkdown(body: Body, migration: Migration): string {
  const { value, start } = body
  const dialect = markdownDialect(migration.options.dialect)
  const tags = shortcodeTags(dialect === 'markdown' ? unescapeMarkdown(value, []).text : value, migration)
  // Most files have none: what Markdown makes of the text need not be asked.
  const hasShortcode = parseShortcodes(value, { ...tags, dialect }).children.some(({ type }) => type !== 'text')
  if (!hasShortcode && !mayHoldNotes(value)) return value
  const skip = protectedRanges(value, dialect === 'markdown')
  const tree = parseShortcodes(value, { ...tags, dialect, skip })
  reportRepairs(tree, migration, start)
  reportIndentedTags(value, skip, { ...tags, dialect }, migration, start)
  const wrappers: Range[] = []
  const replacements: Replacement[] = []
  visit(withTypedNotes(tree, value, skip, migration))
  return withDefinitions(rewrite(value, wrappers, replacements), migration)

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
    const isLayout = migration.registry.forTag(node.name)[0]?.layout === true
    const between: RootContent = { type: 'html', value: '<!-- … -->' }
    const forget = checkpoint(migration)
    const content: ItemContent = {
      placement: 'flow',
      children: () =>
        isLayout ? [between] : tags.isOpaque(node.name) ? [] : fragment(node, item.content, body, migration),
    }
    const { nodes, outcome } = transformItem(item, migration, content, (html) =>
      markdownFragment(html, [], body, migration),
    )
    const isWrapper = isLayout && nodes.includes(between)
    if (!isWrapper && (outcome === 'transformed' || outcome === 'dropped')) {
      replace(from, to, nodes)
      return
    }
    // The tags stay, or go alone; what stands between them is looked at for itself.
    if (!isWrapper) forget()
    const at = nodes.indexOf(between)
    const retag = (start: number, end: number, beside: readonly RootContent[]): void => {
      if (isWrapper && beside.length === 0) wrappers.push({ start, end })
      else if (isWrapper) replace(start, end, beside)
      else if (outcome === 'unwrapped') replacements.push({ start, end, text: '', placement: 'as is' })
      else if (outcome === 'commented')
        replacements.push({ start, end, text: commented(value.slice(start, end)), placement: 'as is' })
    }
    retag(from, from + open.length, nodes.slice(0, at))
    if (!tags.isOpaque(node.name)) visit(node.children)
    if (close !== '') retag(to - close.length, to, nodes.slice(at + 1))
  }

  function replace(start: number, end: number, nodes: readonly RootContent[]): void {
    const text = stringifyMarkdown(migration.lower({ type: 'root', children: [...nodes] }))
    replacements.push({ start, end, text, placement: nodes.some(isFlow) ? 'flow' : 'phrasing' })
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
function withDefinitions(markdown: string, { footnotes, lower }: Migration): string {
  const children = footnotes.definitions()
  if (children.length === 0) return markdown
  const newline = markdown.includes('\r\n') ? '\r\n' : '\n'
  const text = stringifyMarkdown(lower({ type: 'root', children })).replaceAll('\n', newline)
  return `${markdown.trimEnd()}${newline}${newline}${text}`
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
    isOpaque: (name) => isOpaqueTag(name, migration.registry),
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

/** The tags of wrappers go first: what stands beside them is then at the end of a line, or alone on it. */
function rewrite(value: string, wrappers: readonly Range[], replacements: readonly Replacement[]): string {
  const removals = tagRemovals(value, wrappers)
  const unwrapped = apply(value, removals)
  const shifted = shiftedBy(removals)
  let blocksEnd = -1
  const edits = replacements.map(({ start, end, text, placement }) => {
    const from = shifted(start)
    const to = from + end - start
    const isParted = blocksEnd !== -1 && /^[^\S\n]*$/.test(unwrapped.slice(blocksEnd, from))
    if (placement === 'flow' || (isParted && text.trim() === '')) blocksEnd = to
    return placement === 'as is'
      ? { start: from, end: to, text }
      : insertion(unwrapped, from, to, text, placement === 'flow', isParted)
  })
  return apply(unwrapped, edits)
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
