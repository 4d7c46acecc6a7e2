import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Range } from './opaque-ranges.ts'
import { parseMarkdown } from './parse-markdown.ts'

/**
 * Where a bracket of a Markdown document opens no shortcode: all of a code block or span and of an image, the bracket of a
 * link label, address and title of a link, the bracket of a footnote.
 *
 * @param readsEscapes Whether `\[` may open one all the same, because another tool put the backslash there.
 */
export function protectedRanges(markdown: string, readsEscapes: boolean): Range[] {
  const root = parseMarkdown(markdown)
  const ranges: Range[] = []
  visit(root, (node) => {
    ranges.push(...rangesOf(node))
  })
  if (!readsEscapes) for (const { index } of markdown.matchAll(/\\\[/g)) ranges.push({ start: index, end: index + 2 })
  return apart(ranges)
}

/** Which of these ranges are code by their indent alone, and have no fence or backtick. */
export const indentedCode = (markdown: string, ranges: readonly Range[]): Range[] =>
  ranges.filter(({ start }) => /^[ \t]/.test(markdown.slice(start, start + 1)))

function rangesOf(node: Nodes): Range[] {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) return []
  switch (node.type) {
    case 'code':
    case 'inlineCode':
    case 'image':
    case 'imageReference':
      return [{ start, end }]
    case 'link': {
      const labelEnd = node.children.at(-1)?.position?.end.offset ?? start + 1
      return [
        { start, end: start + 1 },
        { start: labelEnd, end },
      ]
    }
    case 'definition':
    case 'footnoteDefinition':
    case 'footnoteReference':
    case 'linkReference':
      return [{ start, end: start + 1 }]
    default:
      return []
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
