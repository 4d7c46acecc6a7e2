import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Report } from '../diagnostics/diagnostic.ts'
import { readFragment } from './html/read-fragment.ts'
import { keepMath, mayHoldMath } from './math.ts'
import { mendQuotes } from './mend-quotes.ts'
import { pairMarks } from './pair-marks.ts'
import { repairHast } from './repair-hast.ts'
import { keepCodeSource } from './repairs/code-source.ts'

/** Parses an HTML fragment whose shortcodes and blocks are marks; in the result they are `object` elements with `data.mark`. */
export function htmlToHast(html: string, report: Report): Root {
  const mended = mendQuotes(html, report)
  const root = readFragment(mended) ?? fromHtml(mended, { fragment: true })
  if (/<pre/i.test(mended)) keepCodeSource(root, mended)
  pairMarks(root)
  repairHast(root)
  if (mayHoldMath(mended)) keepMath(root)
  return root
}
