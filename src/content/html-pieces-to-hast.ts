import type { Root } from 'hast'
import type { Html } from 'mdast'
import { readFragment } from './html/read-fragment.ts'
import { mdastToHast } from './markdown-to-hast.ts'
import { repairHast } from './repair-hast.ts'

/**
 * The elements that pieces of HTML show, as `mdastToHast` has them; what a piece leaves open does not hold the next one. Players
 * of ours and the tables of authors are plain, and are read without a parser that knows all rules.
 */
export function htmlPiecesToHast(pieces: readonly Html[]): Root {
  const children: Root['children'] = []
  for (const { value } of pieces) {
    const root = readFragment(value)
    if (root === undefined) return mdastToHast({ type: 'root', children: [...pieces] })
    children.push(...root.children, { type: 'text', value: '\n' })
  }
  const whole: Root = { type: 'root', children }
  repairHast(whole)
  return whole
}
