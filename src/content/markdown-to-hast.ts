import type { Root } from 'hast'
import { raw } from 'hast-util-raw'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toHast } from 'mdast-util-to-hast'
import { gfm } from 'micromark-extension-gfm'
import { pairMarks } from './pair-marks.ts'
import { repairHast } from './repair-hast.ts'

/** Markdown with the HTML in it, as one tree: what another tool half migrated is both. Marks become elements. */
export function markdownToHast(markdown: string): Root {
  const mdast = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const tree = raw(toHast(mdast, { allowDangerousHtml: true }))
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: tree.type === 'doctype' ? [] : [tree] }
  pairMarks(root)
  repairHast(root)
  return root
}
