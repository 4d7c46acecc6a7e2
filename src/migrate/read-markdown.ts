import { type MarkdownRanges, markdownRanges } from '../content/markdown-ranges.ts'
import type { Range } from '../content/opaque-ranges.ts'
import { type ParseOptions, parseShortcodes, type ShortcodeRoot } from '../shortcode/index.ts'
import { eachShortcode } from './each-shortcode.ts'
import type { TextTags } from './shortcode-tags.ts'

/** What counts as a shortcode in a document, and how it was damaged. */
export type ShortcodeOptions = TextTags & Pick<ParseOptions, 'dialect'>

/** A document as Markdown and WordPress read it. */
export interface ReadMarkdown {
  readonly ranges: MarkdownRanges
  readonly tree: ShortcodeRoot
}

/** No document needs more than three: one that finds what looks like code, one without it, and one to be sure. */
const passes = 8

/**
 * What Markdown makes of the places of a document, where the code of its shortcodes counts for none of it: `<?php` in
 * `[code]` would begin HTML that goes on to the end of the document, and a backtick there a span.
 */
export function readMarkdown(value: string, options: ShortcodeOptions): ReadMarkdown {
  const readsEscapes = options.dialect === 'markdown'
  const read = (text: string): ReadMarkdown => {
    const ranges = markdownRanges(text, readsEscapes)
    return { ranges, tree: parseShortcodes(value, { ...options, skip: ranges.skip }) }
  }
  let found = read(value)
  let known = ''
  for (let pass = 0; pass < passes; pass += 1) {
    const bodies = codeBodies(value, found.tree, options)
    const key = bodies.map(({ start, end }) => `${start}-${end}`).join()
    if (key === known) break
    known = key
    found = read(hidden(value, bodies))
  }
  return found
}

/** What stands between the tags of shortcodes that hold code, if it could mean anything to Markdown. */
function codeBodies(value: string, { children }: ShortcodeRoot, { isOpaque }: ShortcodeOptions): Range[] {
  const bodies: Range[] = []
  for (const { name, form, position, data } of eachShortcode(children, isOpaque)) {
    if (form !== 'enclosing' || !isOpaque(name)) continue
    const { open, close } = data!.source!
    const body = { start: position.start.offset! + open.length, end: position.end.offset! - close.length }
    if (/[<`~$[]/.test(value.slice(body.start, body.end))) bodies.push(body)
  }
  return bodies
}

/** As long as it was, with the line endings, the indentation and the quote marks of its container. */
function hidden(value: string, bodies: readonly Range[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end } of bodies) {
    parts.push(value.slice(at, start), value.slice(start, end).replace(/[^\s>]/g, 'x'))
    at = end
  }
  parts.push(value.slice(at))
  return parts.join('')
}
