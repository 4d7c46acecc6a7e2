/** The inner HTML of the last `<figcaption>`, or of the last whose opening tag holds this class. */
export function figcaptionOf(html: string, className = ''): string {
  const opener = [...html.matchAll(/<figcaption\b([^<>]*)>/gi)].findLast(([, attributes]) =>
    attributes?.includes(className),
  )
  return opener === undefined ? '' : untilClosed(html, opener.index + opener[0].length, 'figcaption')
}

/** The inner HTML of the first `<span>` of this class. */
export function spanOf(html: string, className: string): string {
  const opener = new RegExp(`<span\\b[^<>]*\\b${className}\\b[^<>]*>`, 'i').exec(html)
  return opener === null ? '' : untilClosed(html, opener.index + opener[0].length, 'span')
}

function untilClosed(html: string, start: number, tagName: string): string {
  const end = html.toLowerCase().indexOf(`</${tagName}`, start)
  return html.slice(start, end < 0 ? undefined : end)
}
