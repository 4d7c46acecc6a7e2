/** The inner HTML of the last `<figcaption>`, or of the last whose opening tag holds this class. */
export function figcaptionOf(html: string, className = ''): string {
  const lowered = html.toLowerCase()
  for (
    let start = lowered.lastIndexOf('<figcaption');
    start >= 0;
    start = lowered.lastIndexOf('<figcaption', start - 1)
  ) {
    const open = lowered.indexOf('>', start)
    if (open >= 0 && lowered.slice(start, open).includes(className)) {
      const close = lowered.indexOf('</figcaption', open)
      return html.slice(open + 1, close < 0 ? undefined : close)
    }
    if (start === 0) break
  }
  return ''
}
