import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { pairMarks } from './pair-marks.ts'
import { repairHast } from './repair-hast.ts'

/** Parses an HTML fragment whose shortcodes and blocks are marks; in the result they are `object` elements with `data.mark`. */
export function htmlToHast(html: string): Root {
  const root = fromHtml(html, { fragment: true })
  pairMarks(root)
  repairHast(root)
  return root
}
