import type { Nodes, Parents, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { opaqueRanges, type Range } from './opaque-ranges.ts'
import { parseMarkdown } from './parse-markdown.ts'

/** What Markdown makes of the places of a document. */
export interface MarkdownRanges {
  /**
   * Where a bracket opens no shortcode: all of a code block or span and of an image, the bracket of a link label, address
   * and title of a link, the bracket of a footnote. Ascending and apart.
   */
  readonly skip: readonly Range[]
  /** Paragraphs, and what must not be parted into blocks: rows of tables, headings, emphasis, the labels of links. In preorder. */
  readonly runs: readonly Run[]
  /** `[^note]`, where it refers to a footnote. */
  readonly notes: readonly Range[]
  /** `[^note]` of each footnote there is. */
  readonly noteLabels: readonly string[]
  /** The definitions that references of links and images need, as written. */
  readonly definitions: readonly string[]
}

export interface Run extends Range {
  readonly kind: 'paragraph' | 'row' | 'link' | 'line'
}

/** @param readsEscapes Whether `\[` may open a shortcode all the same, because another tool put the backslash there. */
export const markdownRanges = (markdown: string, readsEscapes: boolean): MarkdownRanges =>
  rangesIn(parseMarkdown(markdown), markdown, readsEscapes)

function rangesIn(root: Root, markdown: string, readsEscapes: boolean): MarkdownRanges {
  const skip: Range[] = []
  const runs: Run[] = []
  const notes: Range[] = []
  const noteLabels: string[] = []
  const definitions: string[] = []
  // micromark reads on behind a byte order mark, and counts from there.
  const shift = markdown.startsWith('\uFEFF') ? 1 : 0
  visit(root, (node) => {
    if (node.position === undefined) return
    const start = node.position.start.offset! + shift
    const end = node.position.end.offset! + shift
    skip.push(...skipIn(node, start, end))
    const kind = runKinds[node.type]
    if (kind !== undefined) runs.push({ start, end, kind })
    if (node.type === 'footnoteReference') notes.push({ start, end })
    if (node.type === 'footnoteDefinition') noteLabels.push(`[^${node.label ?? node.identifier}]`)
    if (node.type === 'definition') definitions.push(markdown.slice(start, end))
  })
  if (!readsEscapes) for (const { index } of markdown.matchAll(/\\\[/g)) skip.push({ start: index, end: index + 2 })
  return { skip: apart(skip), runs, notes, noteLabels, definitions }
}

/**
 * Where a bracket of a document that was written here opens no shortcode. What is code in its HTML was code in the source; in
 * documents of other tools, WordPress may have filled it.
 */
export function writtenRanges(markdown: string): Range[] {
  const root = parseMarkdown(markdown)
  const ranges = [...rangesIn(root, markdown, false).skip]
  visit(root, (node) => {
    if ('children' in node && node.children.some(({ type }) => type === 'html'))
      ranges.push(...htmlCode(node, markdown))
  })
  return apart(ranges)
}

/** Which of these ranges are code by their indent alone, and have no fence or backtick. */
export const indentedCode = (markdown: string, ranges: readonly Range[]): Range[] =>
  ranges.filter(({ start }) => /^[ \t]/.test(markdown.slice(start, start + 1)))

const runKinds: { readonly [Type in Nodes['type']]?: Run['kind'] } = {
  paragraph: 'paragraph',
  tableRow: 'row',
  link: 'link',
  linkReference: 'link',
  heading: 'line',
  emphasis: 'line',
  strong: 'line',
  delete: 'line',
}

function skipIn(node: Nodes, start: number, end: number): Range[] {
  switch (node.type) {
    case 'code':
    case 'inlineCode':
    case 'image':
    case 'imageReference':
      return [{ start, end }]
    case 'link':
    case 'linkReference': {
      const labelEnd = node.children.at(-1)?.position?.end.offset ?? start + 1
      return [
        { start, end: start + 1 },
        { start: labelEnd, end },
      ]
    }
    case 'definition':
    case 'footnoteDefinition':
    case 'footnoteReference':
      return [{ start, end: start + 1 }]
    default:
      return []
  }
}

/** In Markdown, the tags of a phrase are nodes beside what they stand around, which is no HTML whatever it looks like. */
function htmlCode({ children }: Parents, markdown: string): Range[] {
  const first = children[0]!.position!.start.offset!
  let at = first
  let html = ''
  for (const { type, position } of children) {
    if (type !== 'html') continue
    const start = position!.start.offset!
    const end = position!.end.offset!
    html += markdown.slice(at, start).replace(/[<$]/g, ' ') + markdown.slice(start, end)
    at = end
  }
  return opaqueRanges(html).map(({ start, end }) => ({ start: first + start, end: first + end }))
}

function apart(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)
  let reached = 0
  return sorted.filter(({ start, end }) => {
    const isApart = start >= reached
    if (isApart) reached = end
    return isApart
  })
}
