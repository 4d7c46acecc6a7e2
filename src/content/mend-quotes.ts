import type { Report } from '../diagnostics/diagnostic.ts'

const tagStart = /<[a-z][a-z\d]*(?=\s)/gi
const attribute = /\s+[^\s"'<>/=]+(?:\s*=\s*(?:(["'])|[^\s"'=<>`]+))?/y

/** What of a tag a finding shows. */
const shownLength = 80

/**
 * Closes the quote of an attribute whose author forgot to, at the end of the tag: `<pre class="brush: php;>` hides all text
 * up to the next quote from a browser.
 */
export function mendQuotes(html: string, report: Report): string {
  const parts: string[] = []
  let from = 0
  tagStart.lastIndex = 0
  for (let tag = tagStart.exec(html); tag !== null; tag = tagStart.exec(html)) {
    const runaway = findRunaway(html, tagStart.lastIndex)
    if (runaway === undefined) continue
    const { end, quote } = runaway
    const at = html.charAt(end - 1) === '/' ? end - 1 : end
    const actual = html.slice(tag.index, end + 1)
    const expected = html.slice(tag.index, at) + quote + html.slice(at, end + 1)
    if (actual.length <= shownLength) report('html-repaired', { actual, expected })
    else
      report('html-repaired', {
        actual: `${actual.slice(0, shownLength)}…`,
        expected: `…${expected.slice(-shownLength)}`,
      })
    parts.push(html.slice(from, at), quote)
    from = at
    tagStart.lastIndex = end + 1
  }
  return parts.length === 0 ? html : parts.join('') + html.slice(from)
}

/** Where the tag ends for its author, if one of its values runs on behind that. */
function findRunaway(html: string, start: number): { end: number; quote: string } | undefined {
  attribute.lastIndex = start
  for (let found = attribute.exec(html); found !== null; found = attribute.exec(html)) {
    const quote = found[1]
    if (quote === undefined) continue
    const value = attribute.lastIndex
    const close = html.indexOf(quote, value)
    const seen = html.slice(value, close === -1 ? undefined : close)
    const end = /^[^<>\r\n]*>/.exec(seen)?.[0].length
    if (end !== undefined && swallows(seen.slice(end), html.charAt(close + 1), close === -1))
      return { end: value + end - 1, quote }
    if (close === -1) return undefined
    attribute.lastIndex = close + 1
  }
  return undefined
}

/** Values may hold `>`, lines and even tags; but then the tag goes on behind them as tags do. */
const swallows = (rest: string, next: string, isOpen: boolean): boolean =>
  /[<\r\n]/.test(rest) && (isOpen || !/[\s/>]/.test(next) || /<[a-z][^<>]*=\s*$/i.test(rest))
