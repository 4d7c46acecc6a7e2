import { gfmToMarkdown } from 'mdast-util-gfm'
import type { Options } from 'mdast-util-to-markdown'

/** How our Markdown looks, all of it. What is escaped is in `markdown-escapes.ts`. */
export const style = {
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

export const gfm = gfmToMarkdown({
  tableCellPadding: true,
  tablePipeAlign: true,
  // Every cell counts as three wide: delimiters are `---`, and a longer cell does not move the rest of its column.
  stringLength: () => 3,
  firstLineBlank: false,
})
