import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Range } from './opaque-ranges.ts'
import { parseMarkdown } from './parse-markdown.ts'

/**
 * Where a bracket of a Markdown document opens no shortcode: all of a code block or span, the bracket of a link label, of
 * an image or a footnote.
 *
 * @param readsEscapes Whether `\[` may open one all the same, because another tool put the backslash there.
 */
export function protectedRanges(markdown: string, readsEscapes: boolean): Range[] {
  const root = parseMarkdown(markdown)
  const ranges: Range[] = []
  visit(root, (node) => {
    const range = rangeOf(node)
    if (range !== undefined) ranges.push(range)
  })
  if (!readsEscapes) for (const { index } of markdown.matchAll(/\\\[/g)) ranges.push({ start: index, end: index + 2 })
  return apart(ranges)
}

function rangeOf(node: Nodes): Range | undefined {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) return undefined
  switch (node.type) {
    case 'code':
    case 'inlineCode':
      return { start, end }
    case 'image':
    case 'imageReference':
      return { start, end: start + 2 }
    case 'definition':
    case 'footnoteDefinition':
    case 'footnoteReference':
    case 'link':
    case 'linkReference':
      return { start, end: start + 1 }
    default:
      return undefined
  }
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
