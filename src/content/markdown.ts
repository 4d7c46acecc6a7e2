import type { Root } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { createHandlers } from './markdown-handlers.ts'
import { gfm, style } from './markdown-style.ts'

/** GitHub Flavored Markdown of a tree whose semantic nodes are lowered. `verbatim` and `html` are written as they are. */
export function stringifyMarkdown(root: Root): string {
  return toMarkdown(root, { ...style, extensions: [gfm, { handlers: createHandlers(root) }] })
}
