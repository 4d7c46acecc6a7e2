import type { PhrasingContent, RootContent } from 'mdast'
import { stringifyMarkdown } from '../content/markdown.ts'
import type { Run } from '../content/markdown-ranges.ts'
import { mayHoldNotes } from '../content/typed-notes.ts'
import { isSemanticFlow } from '../model/mdast.ts'
import { isPhrasing, trimRun } from '../model/phrasing.ts'
import type { Body } from '../model/post.ts'
import type { Dialect, Shortcode, ShortcodeContent } from '../shortcode/index.ts'
import { parseShortcodes } from '../shortcode/index.ts'
import { unescapeMarkdown } from '../shortcode/markdown-escapes.ts'
import { inFlow } from '../transformers/builders.ts'
import { withoutPrefix } from './container-prefix.ts'
import type { Migration } from './context.ts'
import { verbatim } from './fallback.ts'
import { insertion, lineEndingOf, linesAround } from './insertion.ts'
import { type Item, shortcodeItem } from './item.ts'
import { type Fragment, fragmentReader, markdownFragment } from './markdown-fragment.ts'
import { type OneLine, oneLine } from './one-line.ts'
import type { MigrateOptions } from './options.ts'
import { rangesAround } from './ranges-around.ts'
import { readMarkdown } from './read-markdown.ts'
import { reportIndentedTags } from './report-indented-tags.ts'
import { reportRepairs } from './report-repairs.ts'
import { shiftPlace } from './shift-place.ts'
import { shortcodeTags } from './shortcode-tags.ts'
import { type Edit, shiftedBy, tagRemovals, type WrapperTag } from './tag-removal.ts'
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
  const options = { ...tags, dialect }
  const { ranges, tree } = readMarkdown(value, options)
  const document = { body, ranges, options, migration }
  const { skip } = ranges
  reportRepairs(tree, migration, start)
  reportIndentedTags(value, skip, options, migration, start)
  const runsAround = rangesAround(ranges.runs)
  const wrappers: WrapperTag[] = []
  const replacements: Replacement[] = []
  visit(withTypedNotes(tree, value, skip, migration))
  return withDefinitions(rewrite(value, wrappers, replacements), migration)

  function visit(nodes: readonly ShortcodeContent[]): void {
    for (const node of nodes) if (node.type === 'shortcode') edit(node)
  }

  function edit(node: Shortcode): void {
    const from = node.position.start.offset!
    const to = node.position.end.offset!
    const { prefix } = linesAround(value, from, to)
    const written = shortcodeItem(node, value, shiftPlace(node.position, start))
    const item = { ...written, content: withoutPrefix(written.content, prefix) }
    const { open, close } = item.source
    const isOpaque = tags.isOpaque(node.name)
    if (isOpaque && isEscaped(node)) {
      leaveCode(item, migration)
      return
    }
    const around = runsAround(from, to)
    const line = lineOf(around)
    const placement = line !== undefined || isInSentence(value, from, to, around) ? 'phrasing' : 'flow'
    const isLayout = migration.registry.forTag(node.name)[0]?.layout === true
    const between: RootContent = placement === 'phrasing' ? verbatim('…') : { type: 'html', value: '<!-- … -->' }
    const forget = checkpoint(migration)
    const fragment: Fragment = { content: written.content, offset: from + open.length, prefix, children: node.children }
    const content: ItemContent = {
      placement,
      children: () => {
        if (isLayout) return [between]
        return isOpaque ? [] : inPlace(markdownFragment(fragment, document), placement)
      },
    }
    const { nodes, outcome, isOpened } = transformItem(item, migration, content, fragmentReader(document))
    const beside = isLayout ? besides(nodes, between) : undefined
    const isWrapper = beside !== undefined
    const isTransformed = outcome === 'transformed' || outcome === 'dropped'
    if (isLayout && isOpened && isTransformed && !isWrapper) {
      const reason = 'it is a `layout`, and what stands between its tags is not among its nodes'
      migration.report('shortcode-failed', { tag: node.name, reason }, item.place)
    } else if (!isWrapper && isTransformed) {
      replace(from, to, nodes, line)
      return
    }
    // The tags stay, or go alone; what stands between them is looked at for itself.
    if (!isWrapper) forget()
    const isInline = line !== undefined || (placement === 'phrasing' && nodes.every(isPhrasing))
    const retag = (start: number, end: number, nodes: readonly RootContent[]): void => {
      if (isWrapper && nodes.length === 0) wrappers.push({ start, end, isInline })
      else if (isWrapper) replace(start, end, nodes, line)
      else if (outcome === 'unwrapped') replacements.push({ start, end, text: '', placement: 'as is' })
      else if (outcome === 'commented')
        replacements.push({ start, end, text: commented(value.slice(start, end)), placement: 'as is' })
    }
    retag(from, from + open.length, beside?.before ?? [])
    if (!isOpaque) visit(node.children)
    if (close !== '') retag(to - close.length, to, beside?.after ?? [])
  }

  function replace(start: number, end: number, nodes: readonly RootContent[], line: OneLine | undefined): void {
    if (line !== undefined) {
      replacements.push({ start, end, text: oneLine(nodes, line, migration), placement: 'phrasing' })
      return
    }
    const hasFlow = nodes.some(isFlow)
    const children = hasFlow ? inFlow(nodes) : [...nodes]
    const text = stringifyMarkdown(migration.lower({ type: 'root', children }))
    replacements.push({ start, end, text, placement: hasFlow ? 'flow' : 'phrasing' })
  }
}

/** What a shortcode must not part: the row of a table, or else the innermost there is. */
function lineOf(around: readonly Run[]): OneLine | undefined {
  const kinds = around.map(({ kind }) => kind)
  return kinds.includes('row') ? 'row' : kinds.findLast((kind) => kind !== 'paragraph')
}

/** Whether text of the same paragraph stands beside a shortcode, and it holds no blank line itself. */
function isInSentence(document: string, from: number, to: number, around: readonly Run[]): boolean {
  const paragraph = around.find(({ kind }) => kind === 'paragraph')
  // Neither begins nor ends with space.
  if (paragraph !== undefined) return paragraph.start < from || to < paragraph.end
  // Beside HTML, or from one block into the next.
  const { before, after, container } = linesAround(document, from, to)
  const isBeside = before.slice(container.length).trim() !== '' || after.trim() !== ''
  return isBeside && !/\n[^\S\n]*(?:>[^\S\n]*)*\r?\n/.test(document.slice(from, to))
}

/** Phrasing content where it is asked for, if it comes to no more than one paragraph. */
function inPlace(nodes: RootContent[], placement: ItemContent['placement']): RootContent[] {
  const [only] = nodes
  return placement === 'phrasing' && nodes.length === 1 && only?.type === 'paragraph' ? only.children : nodes
}

interface Beside {
  readonly before: readonly RootContent[]
  readonly after: readonly RootContent[]
}

/** What a wrapper puts in front of its content and behind it. The content may be a part of a paragraph (`inFlow`). */
function besides(nodes: readonly RootContent[], content: RootContent): Beside | undefined {
  const at = nodes.findIndex(
    (node) => node === content || (node.type === 'paragraph' && node.children.some((child) => child === content)),
  )
  const node = nodes[at]
  if (node === undefined) return undefined
  const around = { before: nodes.slice(0, at), after: nodes.slice(at + 1) }
  if (node === content || node.type !== 'paragraph') return around
  const within = besides(node.children, content)
  const paragraph = (children: Beside['before']): RootContent[] => inFlow(trimRun(children as PhrasingContent[]))
  return {
    before: [...around.before, ...paragraph(within?.before ?? [])],
    after: [...paragraph(within?.after ?? []), ...around.after],
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
  const newline = lineEndingOf(markdown)
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

/** The tags of wrappers go first: what stands beside them is then at the end of a line, or alone on it. */
function rewrite(value: string, wrappers: readonly WrapperTag[], replacements: readonly Replacement[]): string {
  const removals = tagRemovals(value, wrappers)
  const unwrapped = apply(value, removals)
  const shifted = shiftedBy(removals)
  const newline = lineEndingOf(value)
  let blocksEnd = -1
  const edits = replacements.map(({ start, end, text, placement }) => {
    const from = shifted(start)
    const to = from + end - start
    const isParted = blocksEnd !== -1 && /^[^\S\n]*$/.test(unwrapped.slice(blocksEnd, from))
    if (placement === 'flow' || (isParted && text.trim() === '')) blocksEnd = to
    return placement === 'as is'
      ? { start: from, end: to, text }
      : insertion(unwrapped, from, to, text, { isFlow: placement === 'flow', isParted, newline })
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
