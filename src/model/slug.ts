/** WordPress stores what is not ASCII percent-encoded (`utf8_uri_encode`); a slug cut to length may end in half a character. */
export function decodeSlug(slug: string): string {
  if (/^[\w-]*$/.test(slug)) return slug
  let encoded = slug.replace(/%[\da-f]?$/i, '')
  // A character has four bytes at the most, so half a character has three.
  for (let cut = 0; cut <= 3; cut++) {
    try {
      return decodeURIComponent(encoded).normalize('NFC')
    } catch {
      encoded = encoded.replace(/%[\da-f]{2}$/i, '')
    }
  }
  return slug
}
