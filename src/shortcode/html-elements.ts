/**
 * The end of what WordPress takes for an HTML element (`get_html_split_regex`): from `<` to the next `>`, a comment to
 * `-->`, a CDATA section to `]]>`, each to the end of the text where that is missing. Quotes inside a tag mean nothing to it.
 *
 * @param start Offset of the `<`.
 */
export function elementEnd(text: string, start: number): number {
  if (text.startsWith('!--', start + 1)) return endAfter(text, '-->', start + 2)
  if (text.startsWith('![CDATA[', start + 1)) return endAfter(text, ']]>', start + 9)
  return endAfter(text, '>', start + 1)
}

function endAfter(text: string, closer: string, from: number): number {
  const index = text.indexOf(closer, from)
  return index === -1 ? text.length : index + closer.length
}
