import type { PhrasingContent, RootContent } from 'mdast'
import { inOneLine } from '../content/hoist-flow.ts'
import { stringifyMarkdown } from '../content/markdown.ts'
import type { Run } from '../content/markdown-ranges.ts'
import type { Migration } from './context.ts'

export type OneLine = Exclude<Run['kind'], 'paragraph'>

/**
 * Nodes as Markdown without a line ending, for a place where one would end what stands around it: as they would stand
 * there if all of it came from HTML.
 */
export function oneLine(nodes: readonly RootContent[], kind: OneLine, { lower }: Migration): string {
  const children = inOneLine(nodes)
  if (kind === 'row') {
    const row = stringifyMarkdown(
      lower({
        type: 'root',
        children: [{ type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }] }],
      }),
    )
    // | cell |
    return row
      .slice(row.indexOf('|') + 1, row.indexOf('\n'))
      .trim()
      .slice(0, -1)
      .trim()
  }
  return stringifyMarkdown({
    type: 'root',
    children: [{ type: 'paragraph', children: lowered(children, kind, lower) }],
  })
    .trim()
    .replaceAll('\n', ' ')
}

function lowered(
  children: PhrasingContent[],
  kind: Exclude<OneLine, 'row'>,
  lower: Migration['lower'],
): PhrasingContent[] {
  const parent: PhrasingContent = kind === 'link' ? { type: 'link', url: '', children } : { type: 'emphasis', children }
  const [paragraph] = lower({ type: 'root', children: [{ type: 'paragraph', children: [parent] }] }).children
  const [inner] = paragraph?.type === 'paragraph' ? paragraph.children : []
  return inner !== undefined && 'children' in inner ? inner.children : children
}
