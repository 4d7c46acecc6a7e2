/**
 * Text that a page builder hid from WordPress's filters. `undefined` where it is none: authors paste raw HTML where the
 * builder would have encoded it, and PHP's lenient decoder would make noise of that.
 */
export function decodeBase64(encoded: string): string | undefined {
  const letters = encoded.replace(/\s+/g, '')
  if (letters === '' || !/^[\w+/-]+={0,2}$/.test(letters)) return undefined
  try {
    const bytes = Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (byte) => byte.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** PHP's `rawurldecode`, which takes a lone percent sign for itself. */
export const decodePercent = (text: string): string =>
  text.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
