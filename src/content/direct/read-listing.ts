import { decodeHTML } from 'entities'
import { isOdd } from './is-odd.ts'

/** The text of a `<pre>` whose content begins at `start`, and where the element ends; nothing where it holds more than text. */
export function readListing(html: string, start: number): { readonly value: string; readonly end: number } | undefined {
  const isWrapped = html.startsWith('<code>', start)
  const from = isWrapped ? start + '<code>'.length : start
  const closing = isWrapped ? '</code></pre>' : '</pre>'
  const end = html.indexOf('<', from)
  // A reference at the beginning may be a line ending.
  if (end === -1 || !html.startsWith(closing, end) || html.startsWith('&', start)) return undefined
  const source = html.slice(html.startsWith('\n', start) ? start + 1 : from, end)
  const value = decodeHTML(source).replace(/^\n|\n$/g, '')
  return value.trim() === '' || isOdd(value) ? undefined : { value, end: end + closing.length }
}
