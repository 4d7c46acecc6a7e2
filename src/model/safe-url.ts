/** Schemes whose documents run code in the page that links to them. */
const unsafeSchemes: ReadonlySet<string> = new Set(['javascript', 'vbscript', 'data'])

/**
 * Whether a browser may follow an address without running code. Any scheme but the dangerous ones is kept, also one that
 * is misspelt: it was in the source.
 */
export const isSafeUrl = (url: string): boolean => {
  // Nearly every address there is, and what begins no scheme.
  if (/^(?:https?:|[/#?.])/i.test(url)) return true
  // As browsers find the scheme: spaces before it and line ends inside it do not count (URL Standard, basic URL parser).
  const seen = url.replace(/[\0-\x20\x7f]+/g, '')
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(seen)?.[1]?.toLowerCase()
  return scheme === undefined || !unsafeSchemes.has(scheme)
}

/** Also a picture that stands in its own address. */
export const isSafeImageUrl = (url: string): boolean => isSafeUrl(url) || /^\s*data:image\/[\w.+-]+[;,]/i.test(url)
