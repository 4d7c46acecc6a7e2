import { elementEnd } from '../shortcode/html-elements.ts'

export interface Range {
  readonly start: number
  readonly end: number
}

/** What stands in these is text to HTML, comments and all: nothing marks a place there. */
const rawNames = 'iframe noembed noframes plaintext script style textarea title xmp'.split(' ')

/** Elements whose content is code or not text at all. */
const opaqueNames = [...rawNames, ...'code kbd listing math pre samp svg tt'.split(' ')]

const opaqueElement = new RegExp(`<(${opaqueNames.join('|')})\\b`, 'iy')

/** The bit by which letters of ASCII differ from their capitals. */
const lowerCase = 0x20

const initials: ReadonlySet<number> = new Set(opaqueNames.map((name) => name.charCodeAt(0)))

/** Without an end tag, they end with the text. */
const untilTheEnd: ReadonlySet<string> = new Set(rawNames)

const closers: ReadonlyMap<string, RegExp> = new Map(
  // No end tag ends a `<plaintext>`.
  opaqueNames.map((name) => [name, name === 'plaintext' ? /$^/g : new RegExp(`</${name}\\s*>`, 'gi')]),
)

/**
 * Where brackets are code and not shortcodes: inside these elements, and inside Jetpack's `$latex …$`.
 * An element that is never closed ends nothing and is passed over, unless HTML takes all behind it for its text.
 */
export function opaqueRanges(html: string): Range[] {
  const ranges: Range[] = []
  if (!html.includes('[')) return ranges
  const closerEnd = closerFinder(html)
  const math = html.includes('$latex') ? mathFinder(html) : undefined
  let at = 0
  while (at < html.length) {
    const tag = html.indexOf('<', at)
    if (math !== undefined) ranges.push(...math(at, tag === -1 ? html.length : tag))
    if (tag === -1) break
    const name = opaqueNameAt(html, tag)
    const end = name === undefined ? -1 : endOfOpaque(name, closerEnd(name, tag), html)
    if (end !== -1) ranges.push({ start: tag, end })
    // WordPress takes any `<` for the beginning of a tag, HTML does not: `a < b <code>[c]</code>`.
    at = end !== -1 ? end : beginsTag.test(html.charAt(tag + 1)) ? elementEnd(html, tag) : tag + 1
  }
  return ranges
}

const beginsTag = /[a-z/!?]/i

const endOfOpaque = (name: string, end: number, html: string): number =>
  end === -1 && untilTheEnd.has(name) ? html.length : end

function opaqueNameAt(html: string, tag: number): string | undefined {
  if (!initials.has(html.charCodeAt(tag + 1) | lowerCase)) return undefined
  opaqueElement.lastIndex = tag
  return opaqueElement.exec(html)?.[1]?.toLowerCase()
}

/** The end of the first `</name>` behind a tag. Asked for rising places, so that each is looked for once. */
function closerFinder(html: string): (name: string, from: number) => number {
  const ends = new Map<string, number>()
  return (name, from) => {
    let end = ends.get(name) ?? 0
    if (end !== -1 && end <= from) {
      const closer = closers.get(name)!
      closer.lastIndex = from
      end = closer.test(html) ? closer.lastIndex : -1
      ends.set(name, end)
    }
    return end
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
