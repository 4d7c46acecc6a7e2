import { elementEnd } from '../shortcode/html-elements.ts'

export interface Range {
  readonly start: number
  readonly end: number
}

/** Elements whose content is code or not text at all. */
const opaqueElement = /^(pre|code|script|style|textarea|math|svg|kbd|samp)\b/i

/**
 * Where brackets are code and not shortcodes: inside these elements, and inside Jetpack's `$latex …$`.
 * An element that is never closed ends nothing and is passed over.
 */
export function opaqueRanges(html: string): Range[] {
  const ranges: Range[] = []
  const closers = closerFinder(html)
  let at = 0
  while (at < html.length) {
    const tag = html.indexOf('<', at)
    noteMath(html, at, tag === -1 ? html.length : tag, ranges)
    if (tag === -1) break
    const name = opaqueElement.exec(html.slice(tag + 1, tag + 10))?.[1]?.toLowerCase()
    const end = name === undefined ? -1 : closers(name, tag)
    if (end !== -1) ranges.push({ start: tag, end })
    at = end === -1 ? elementEnd(html, tag) : end
  }
  return ranges
}

/** Ends of `</name>`, found once and walked through: a search from every opening tag would be quadratic. */
function closerFinder(html: string): (name: string, from: number) => number {
  const found = new Map<string, { ends: number[]; index: number }>()
  return (name, from) => {
    let closers = found.get(name)
    if (closers === undefined) {
      closers = {
        ends: [...html.matchAll(new RegExp(`</${name}\\s*>`, 'gi'))].map((m) => m.index + m[0].length),
        index: 0,
      }
      found.set(name, closers)
    }
    while (closers.index < closers.ends.length && closers.ends[closers.index]! <= from) closers.index++
    return closers.ends[closers.index] ?? -1
  }
}

const math = /\$latex[ =]/g

function noteMath(html: string, from: number, to: number, ranges: Range[]): void {
  math.lastIndex = from
  for (let match = math.exec(html); match !== null && match.index < to; match = math.exec(html)) {
    const end = html.indexOf('$', match.index + 1)
    if (end === -1 || end >= to) return
    ranges.push({ start: match.index, end: end + 1 })
    math.lastIndex = end + 1
  }
}
