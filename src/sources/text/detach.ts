/**
 * A copy that stands on its own. V8 keeps a substring as a pointer into the text it was cut from, so that one title kept
 * in the index would keep the whole chunk it came with. Where there is nothing but ASCII, the copy has a byte a character,
 * whatever the text around it needed.
 */
export function detach(text: string): string {
  const encoding = Buffer.byteLength(text) === text.length ? 'latin1' : 'utf16le'
  return Buffer.from(text, encoding).toString(encoding)
}
