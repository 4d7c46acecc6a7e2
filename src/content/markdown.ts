import type { Root } from 'mdast'
import type { Handle, State } from 'mdast-util-to-markdown'
import { defaultHandlers } from 'mdast-util-to-markdown'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { betweenLines, MarkdownDocument } from './markdown-document.ts'
import { writeFlow } from './markdown-flow.ts'
import { createHandlers } from './markdown-handlers.ts'
import { beginAnew, quicken } from './markdown-state.ts'
import { gfm, style } from './markdown-style.ts'
import { endsLine } from './plain-text.ts'

let documentAtHand = new MarkdownDocument({ type: 'root', children: [] })

/** To set the serializer up takes as long as to write a small document: its state serves the next ones, too. */
let kept: State | undefined

const writeRoot = (root: Root, _parent: unknown, state: State): string => {
  if (state !== kept) quicken(state, () => documentAtHand)
  kept = state
  documentAtHand = new MarkdownDocument(root)
  beginAnew(state)
  return root.children.every(({ type }) => flowTypes.has(type))
    ? writeFlow(root, state)
    : defaultHandlers.root(root, undefined, state, betweenLines)
}

const flowTypes: ReadonlySet<string> = new Set([
  'blockquote',
  'code',
  'definition',
  'footnoteDefinition',
  'heading',
  'html',
  'list',
  'paragraph',
  'table',
  'thematicBreak',
  'verbatim',
])

const processor = unified()
  .data('toMarkdownExtensions', [
    gfm,
    { handlers: { ...createHandlers(() => documentAtHand), root: writeRoot satisfies Handle } },
  ])
  .use(remarkStringify, style)
  .freeze()

/** GitHub Flavored Markdown of a tree whose semantic nodes are lowered. `verbatim` and `html` are written as they are. */
export function stringifyMarkdown(root: Root): string {
  if (kept === undefined) return processor.stringify(root)
  const markdown = writeRoot(root, undefined, kept)
  return markdown === '' || endsLine(markdown) ? markdown : `${markdown}\n`
}
