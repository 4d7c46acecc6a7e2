const opening = '<item>'
const closing = '</item>'

/**
 * How many bytes of an export stand together: an item, with the blanks behind it, or what stands before the next one. Looks
 * for nothing but tags, and is wrong where one stands in a text; it does not matter much to who reads piece after piece.
 *
 * @returns 0 where the item goes on behind the bytes.
 */
export function cutItem(bytes: Buffer): number {
  if (!startsWith(bytes, opening)) {
    const next = bytes.indexOf(opening)
    return next === -1 ? bytes.lastIndexOf('>') + 1 : next
  }
  const end = bytes.indexOf(closing)
  if (end === -1) return 0
  let next = end + closing.length
  while (next < bytes.length && isBlank(bytes[next]!)) next++
  return next
}

const startsWith = (bytes: Buffer, text: string): boolean => bytes.toString('latin1', 0, text.length) === text

const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
