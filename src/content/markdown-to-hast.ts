import type { Nodes, Root } from 'hast'
import { raw } from 'hast-util-raw'
import type { Html, Root as MdastRoot } from 'mdast'
import type { Handlers, Raw } from 'mdast-util-to-hast'
import { toHast } from 'mdast-util-to-hast'
import type { Verbatim } from '../model/mdast.ts'
import { pairMarks } from './pair-marks.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { repairHast } from './repair-hast.ts'

/** Markdown with the HTML in it, as one tree: what another tool half migrated is both. Marks become elements. */
export function markdownToHast(markdown: string): Root {
  const root = readHtml(parseMarkdown(markdown))
  pairMarks(root)
  repairHast(root)
  return root
}

/** How a document will be shown, raw HTML and all, brought into the same shape. The long way: it knows all Markdown. */
export function mdastToHast(mdast: MdastRoot): Root {
  const root = readHtml(mdast)
  repairHast(root)
  return root
}

/** A tag of a phrase stands in the tree as half an element; the parser of HTML pairs it. */
const asRaw = (_state: unknown, { value }: Html | Verbatim): Raw => ({ type: 'raw', value })

/**
 * A tree of Markdown with the HTML in it read as HTML, and nothing else done to it.
 *
 * @param handlers For nodes that are to become something else.
 */
export function readHtml(mdast: MdastRoot, handlers: Handlers = {}): Root {
  const tree: Nodes = raw(
    toHast(mdast, {
      allowDangerousHtml: true,
      handlers: { verbatim: asRaw, html: asRaw, ...handlers },
    }),
  )
  return tree.type === 'root' ? tree : { type: 'root', children: tree.type === 'doctype' ? [] : [tree] }
}
