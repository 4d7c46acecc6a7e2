import { indentedCode } from '../content/markdown-ranges.ts'
import type { Range } from '../content/opaque-ranges.ts'
import type { Place } from '../model/place.ts'
import { parseShortcodes } from '../shortcode/index.ts'
import type { Migration } from './context.ts'
import { eachShortcode } from './each-shortcode.ts'
import type { ShortcodeOptions } from './read-markdown.ts'
import { shiftPlace } from './shift-place.ts'

/**
 * Says which shortcodes stay because an indent makes code of them. Markdown is right to call it code, but page builders
 * indent their tags, and what another tool made of them then has one tag of a pair in code and the other outside.
 *
 * @param skip As `readMarkdown` found it.
 */
export function reportIndentedTags(
  value: string,
  skip: readonly Range[],
  options: ShortcodeOptions,
  migration: Migration,
  bodyStart: Place,
): void {
  const indented = indentedCode(value, skip).filter(({ start, end }) => value.slice(start, end).includes('['))
  if (indented.length === 0) return
  const isIndented = (offset: number): boolean => indented.some(({ start, end }) => start <= offset && offset < end)
  const { children } = parseShortcodes(value, { ...options, skip: skip.filter((range) => !indented.includes(range)) })
  for (const { name, position, data } of eachShortcode(children, options.isOpaque)) {
    const closer = position.end.offset! - data!.source!.close.length
    const isHeld = isIndented(position.start.offset!) || isIndented(closer)
    if (isHeld && migration.registry.forTag(name).length > 0)
      migration.report('shortcode-in-code', { tag: name }, shiftPlace(position, bodyStart))
  }
}
