import type { Root } from 'mdast'
import type { Options } from 'mdast-util-to-markdown'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { createHandlers } from './markdown-handlers.ts'
import { gfm, style } from './markdown-style.ts'

/** The second is for the handlers of the tree at hand: making a processor takes as long as writing a small document. */
const extensions: [Options, Options] = [gfm, {}]

const processor = unified().data('toMarkdownExtensions', extensions).use(remarkStringify, style).freeze()

/** GitHub Flavored Markdown of a tree whose semantic nodes are lowered. `verbatim` and `html` are written as they are. */
export function stringifyMarkdown(root: Root): string {
  extensions[1] = { handlers: createHandlers(root) }
  return processor.stringify(root)
}
