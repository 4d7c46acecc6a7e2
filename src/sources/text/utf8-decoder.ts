import { isAscii } from 'node:buffer'
import iconv from 'iconv-lite'

/** What a decoder made of a chunk. */
export interface Decoded {
  readonly text: string
  /** Offset in `text` of the first character that was not in the expected encoding. */
  readonly invalidAt?: number
}

export interface Decoder {
  decode(bytes: Buffer): Decoded
  /** What an incomplete character at the end comes to. */
  end(): Decoded
}

/**
 * Databases that were moved between character sets hold both: text that is UTF-8 but for single bytes of windows-1252.
 * What is not UTF-8 is read as that, byte by byte, so that files which are windows-1252 throughout come out right as well.
 */
export function decodeUtf8(bytes: Buffer): Decoded {
  if (isAscii(bytes)) return { text: bytes.toString('latin1') }
  if (unfinishedLength(bytes) > 0) return decodeMixed(bytes)
  try {
    return { text: decodeStrictly(bytes) }
  } catch {
    return decodeMixed(bytes)
  }
}

/** The same for bytes that come piece by piece. */
export function createUtf8Decoder(): Decoder {
  let rest: Buffer = Buffer.alloc(0)
  return {
    decode(bytes) {
      const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
      const complete = all.length - unfinishedLength(all)
      rest = Buffer.from(all.subarray(complete))
      return decodeUtf8(all.subarray(0, complete))
    },
    end: () => decodeUtf8(rest),
  }
}

let strict: InstanceType<typeof TextDecoder> | undefined

/** @throws {TypeError} What is not UTF-8. */
function decodeStrictly(bytes: Buffer): string {
  const decoder = strict ?? new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  // Where it throws, it has a state that nobody wants.
  strict = undefined
  // With `stream`, Node leaves the work to ICU, which is faster; no character is cut through.
  const text = decoder.decode(bytes, { stream: true })
  strict = decoder
  return text
}

function decodeMixed(bytes: Buffer): Decoded {
  const parts: string[] = []
  let invalidAt: number | undefined
  let length = 0
  let from = 0
  const add = (text: string): void => {
    parts.push(text)
    length += text.length
  }
  for (let index = 0; index < bytes.length; ) {
    const size = sequenceLength(bytes, index)
    if (size > 0) {
      index += size
      continue
    }
    add(bytes.toString('utf8', from, index))
    invalidAt ??= length
    add(iconv.decode(bytes.subarray(index, index + 1), 'windows-1252'))
    index++
    from = index
  }
  add(bytes.toString('utf8', from))
  return invalidAt === undefined ? { text: parts.join('') } : { text: parts.join(''), invalidAt }
}

/** The second byte of a sequence, by the first: table 3-7 of the Unicode Standard. All later ones are 80–BF. */
function sequenceLength(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const size = expectedLength(first)
  if (size === 0 || at + size > bytes.length) return 0
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  const second = bytes[at + 1] ?? 0
  if (second < low || second > high) return 0
  for (let index = at + 2; index < at + size; index++) {
    if (((bytes[index] ?? 0) & 0xc0) !== 0x80) return 0
  }
  return size
}

const expectedLength = (first: number): number =>
  first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0

/** How many bytes at the end may still become one character. */
export function unfinishedLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if ((byte & 0xc0) === 0x80) continue
    return expectedLength(byte) > back ? back : 0
  }
  return 0
}
