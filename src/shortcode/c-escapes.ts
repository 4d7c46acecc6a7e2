const encoder = new TextEncoder()
// A byte order mark inside a value is a character like any other.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

const backslash = 0x5c

/** What PHP's `stripcslashes` makes of the letter behind a backslash. */
const letters: Readonly<Record<number, number>> = {
  110: 0x0a, // n
  116: 0x09, // t
  114: 0x0d, // r
  97: 0x07, // a
  118: 0x0b, // v
  98: 0x08, // b
  102: 0x0c, // f
}

/**
 * PHP's `stripcslashes`, which WordPress runs over every attribute value: `\n`, `\x41`, `\101` become characters, any
 * other backslash goes. Works on UTF-8 bytes, as PHP does: `\xc3\xa9` is `é`.
 */
export function stripCSlashes(value: string): string {
  if (!value.includes('\\')) return value
  const source = encoder.encode(value)
  const target = new Uint8Array(source.length)
  let length = 0
  let at = 0
  while (at < source.length) {
    const byte = source[at]!
    if (byte !== backslash || at + 1 === source.length) {
      target[length++] = byte
      at++
      continue
    }
    const escaped = readEscape(source, at + 1)
    target[length++] = escaped.byte
    at = escaped.end
  }
  return decoder.decode(target.subarray(0, length))
}

// \x41
//  ^
function readEscape(source: Uint8Array, at: number): { byte: number; end: number } {
  const byte = source[at]!
  const letter = letters[byte]
  if (letter !== undefined) return { byte: letter, end: at + 1 }
  if (byte === 0x78 && digit(source[at + 1], 16) !== undefined) return readDigits(source, at + 1, 16, 2)
  if (digit(byte, 8) !== undefined) return readDigits(source, at, 8, 3)
  return { byte, end: at + 1 }
}

function readDigits(source: Uint8Array, start: number, base: number, most: number): { byte: number; end: number } {
  let value = 0
  let end = start
  for (let next = digit(source[end], base); next !== undefined && end < start + most; next = digit(source[end], base)) {
    value = value * base + next
    end++
  }
  return { byte: value & 0xff, end }
}

function digit(byte: number | undefined, base: number): number | undefined {
  if (byte === undefined) return undefined
  const value = Number.parseInt(String.fromCharCode(byte), base)
  return Number.isNaN(value) ? undefined : value
}
