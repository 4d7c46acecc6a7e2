import { elementEnd } from '../shortcode/html-elements.ts'
import { ParagraphWriter } from './paragraph-writer.ts'
import { skipSpaces } from './pcre-spaces.ts'
import { tagKind, tagName } from './plain-autop-tags.ts'

/**
 * What the rules of `wpautop` make of a text, in one walk over its line ends and tags, where each tag stands on one line and no
 * rule meets what another has left half done: as editors write it. `undefined` for all other texts.
 *
 * @param text Not blank; ends with the newline that pads it.
 */
export function plainAutop(text: string): string | undefined {
  const { length } = text
  const first = skipSpaces(text, 0)
  if (first === length || (first > 0 && !text.startsWith('\n')) || text.includes('\r')) return undefined
  const writer = new ParagraphWriter(text, lastNewline(text, 0, first) + 1)
  let newline = text.indexOf('\n', first)
  let tag = text.indexOf('<', first)
  // A line end before a tag: what it becomes depends on which.
  let waiting = -1
  for (;;) {
    if (tag === -1 || newline < tag) {
      const next = skipSpaces(text, newline)
      if (next === length) return writer.end(newline) ? writer.finish() : undefined
      const last = lastNewline(text, newline, next)
      if (last > newline) {
        if (!writer.end(newline)) return undefined
        writer.begin(last + 1, '', '')
      } else if (next === tag) waiting = newline
      else writer.breakLine(newline)
      newline = text.indexOf('\n', next)
      continue
    }
    const kind = tagKind(text, tag)
    if (kind === 'odd') return undefined
    const end = kind === 'pre' ? preEnd(text, tag) : elementEnd(text, tag)
    const nextTag = text.indexOf('<', kind === 'pre' ? end : tag + 1)
    if (end === -1 || (kind !== 'pre' && (newline < end || (nextTag !== -1 && nextTag < end)))) return undefined
    if (kind === 'inline') {
      if (waiting !== -1) writer.breakLine(waiting)
    } else if (kind === 'break') {
      if (writer.isBlank(tag)) return undefined
      if (waiting !== -1) writer.breakLine(waiting)
      const next = skipSpaces(text, end)
      if (!isBetweenWords(text, end, next)) return undefined
      const hasLine = newline < next
      writer.writeBreak(tag, end, hasLine)
      if (hasLine) newline = text.indexOf('\n', next)
    } else {
      if (kind === 'closing') {
        if (!writer.close(tag, end, tagName(text, tag), waiting)) return undefined
      } else if (!writer.end(waiting === -1 ? tag : waiting)) return undefined
      if (kind === 'opening') writer.begin(end, text.slice(tag, end), tagName(text, tag))
      else {
        if (kind !== 'closing') writer.writeWhole(tag, end, kind === 'pre' ? 'pre' : 'hr')
        const next = skipSpaces(text, end)
        if (next === length) return writer.finish()
        const last = lastNewline(text, end, next)
        writer.begin(last === -1 ? end : last + 1, '', '')
        if (newline < next) newline = text.indexOf('\n', next)
      }
    }
    waiting = -1
    tag = nextTag
  }
}

function lastNewline(text: string, from: number, to: number): number {
  let at = to - 1
  while (at >= from && text.charCodeAt(at) !== 0x0a) at -= 1
  return at < from ? -1 : at
}

/** Behind `</pre>`; -1 where there is none, or the rules would change what stands before it. */
function preEnd(text: string, start: number): number {
  const end = text.indexOf('</pre>', start)
  if (end === -1) return -1
  return text.slice(start, end).includes('<!-- wpnl -->') ? -1 : end + '</pre>'.length
}

/** Whether words follow a `<br>`, at most on the next line. */
function isBetweenWords(text: string, end: number, next: number): boolean {
  if (next === text.length || (text.charCodeAt(next) === 0x3c && tagKind(text, next) !== 'inline')) return false
  const last = lastNewline(text, end, next)
  return last === -1 || last === end
}
