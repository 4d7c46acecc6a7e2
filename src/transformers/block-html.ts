/** The inner HTML of the last `<figcaption>`, or of the last whose opening tag holds this class. */
export function figcaptionOf(html: string, className = ''): string {
  const opener = [...html.matchAll(/<figcaption\b([^<>]*)>/gi)].findLast(([, attributes]) =>
    attributes?.includes(className),
  )
  if (opener === undefined) return ''
  const start = opener.index + opener[0].length
  const length = html.slice(start).search(/<\/figcaption/i)
  return html.slice(start, length < 0 ? undefined : start + length)
}
