import type { Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'
import { createHandlers } from './markdown-handlers.ts'

/** How our Markdown looks, all of it. What is escaped is in `markdown-escapes.ts`. */
const style = {
  bullet: '-',
  bulletOther: '*',
  bulletOrdered: '.',
  incrementListMarker: true,
  listItemIndent: 'one',
  emphasis: '*',
  strong: '*',
  rule: '-',
  ruleRepetition: 3,
  ruleSpaces: false,
  setext: false,
  closeAtx: false,
  fences: true,
  fence: '`',
  quote: '"',
  resourceLink: false,
  tightDefinitions: true,
} satisfies Options

const gfm = gfmToMarkdown({
  tableCellPadding: true,
  tablePipeAlign: true,
  // Every cell counts as three wide: delimiters are `---`, and a longer cell does not move the rest of its column.
  stringLength: () => 3,
  firstLineBlank: false,
})

/** GitHub Flavored Markdown of a tree whose semantic nodes are lowered. `verbatim` and `html` are written as they are. */
export function stringifyMarkdown(root: Root): string {
  return unified()
    .data('toMarkdownExtensions', [gfm, { handlers: createHandlers(root) }])
    .use(remarkStringify, style)
    .stringify(root)
}
