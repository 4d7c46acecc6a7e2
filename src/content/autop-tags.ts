import { elementEnd } from '../shortcode/html-elements.ts'
import { isSpace, skipSpaces } from './pcre-spaces.ts'

// What `wpautop` matches with `\s*<name[^>]*>\s*`, found without backtracking: in JavaScript those expressions take
// quadratic time on a long run of spaces or on many `<` without `>`.

export function skipSpacesBack(text: string, from: number, limit: number): number {
  let index = from
  while (index > limit && isSpace(text.charCodeAt(index - 1))) index -= 1
  return index
}

/** Which tags: `opener` matches their beginning, and the next match of `enders` behind it is their end. */
export interface TagPattern {
  readonly opener: RegExp
  readonly enders: RegExp
}

export const tags = (opener: string, ender = '>'): TagPattern => ({
  opener: new RegExp(opener, 'g'),
  enders: new RegExp(ender, 'g'),
})

/** `[start, end)` of each tag, from left to right. Two candidates with the same end are one tag, the longer. */
export function* findTags(text: string, { opener, enders }: TagPattern): Generator<readonly [number, number]> {
  let from = 0
  for (;;) {
    opener.lastIndex = from
    const found = opener.exec(text)
    if (found === null) return
    enders.lastIndex = opener.lastIndex
    if (enders.exec(text) === null) return
    from = enders.lastIndex
    yield [found.index, from]
  }
}

/** Removes the spaces around tags, on the sides asked for. */
export function closeUp(text: string, pattern: TagPattern, sides: 'before' | 'after' | 'both'): string {
  let result = ''
  let from = 0
  for (const [start, end] of findTags(text, pattern)) {
    const gapEnd = sides === 'after' ? start : skipSpacesBack(text, start, from)
    result += text.slice(from, gapEnd) + text.slice(start, end)
    from = sides === 'before' ? end : skipSpaces(text, end)
  }
  return result + text.slice(from)
}

/** Removes `follower`, and the spaces before it, where it stands behind one of the tags. */
export function dropBehind(text: string, pattern: TagPattern, follower: string): string {
  if (!text.includes(follower)) return text
  let result = ''
  let from = 0
  for (const [start, end] of findTags(text, pattern)) {
    const next = skipSpaces(text, end)
    // The follower may be a tag of the pattern itself; once dropped, it is none.
    if (start < from || !text.startsWith(follower, next)) continue
    result += text.slice(from, end)
    from = next + follower.length
  }
  return result + text.slice(from)
}

/** `wp_replace_in_html_tags`, for one pair. */
export function replaceInElements(text: string, needle: string, replacement: string): string {
  let result = ''
  let from = 0
  let next = text.indexOf(needle)
  for (let start = text.indexOf('<'); start !== -1 && next !== -1; ) {
    const end = elementEnd(text, start)
    if (next < start) next = text.indexOf(needle, start)
    if (next !== -1 && next < end) {
      result += text.slice(from, start) + text.slice(start, end).replaceAll(needle, replacement)
      from = end
    }
    start = text.indexOf('<', end)
  }
  return from === 0 ? text : result + text.slice(from)
}
