import { elementEnd } from '../shortcode/html-elements.ts'

export interface Range {
  readonly start: number
  readonly end: number
}

/** Elements whose content is code or not text at all. */
const opaqueElement = /<(pre|code|script|style|textarea|math|svg|kbd|samp)\b/iy

/**
 * Where brackets are code and not shortcodes: inside these elements, and inside Jetpack's `$latex …$`.
 * An element that is never closed ends nothing and is passed over.
 */
export function opaqueRanges(html: string): Range[] {
  const ranges: Range[] = []
  if (!html.includes('[')) return ranges
  const closers = closerFinder(html)
  const math = mathFinder(html)
  let at = 0
  while (at < html.length) {
    const tag = html.indexOf('<', at)
    ranges.push(...math(at, tag === -1 ? html.length : tag))
    if (tag === -1) break
    opaqueElement.lastIndex = tag
    const name = opaqueElement.exec(html)?.[1]?.toLowerCase()
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

const mathStart = /\$latex[ =]/g

/** Formulas that begin and end between two places, asked for in rising order: each beginning is looked for once. */
function mathFinder(html: string): (from: number, to: number) => Range[] {
  let next = startOfMath(html, 0)
  return (from, to) => {
    const found: Range[] = []
    if (next < from) next = startOfMath(html, from)
    while (next < to) {
      const end = html.indexOf('$', next + 1)
      if (end === -1 || end >= to) break
      found.push({ start: next, end: end + 1 })
      next = startOfMath(html, end + 1)
    }
    return found
  }
}

function startOfMath(html: string, from: number): number {
  mathStart.lastIndex = from
  return mathStart.exec(html)?.index ?? html.length
}
