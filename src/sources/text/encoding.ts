import iconv from 'iconv-lite'
import type { Decoder } from './utf8-decoder.ts'
import { createUtf8Decoder } from './utf8-decoder.ts'

/** What the beginning of a file says about its encoding. */
export interface EncodingHint {
  /** From the byte order mark, or from zeros between the letters. */
  readonly certain?: string
  /** From the XML declaration or `<meta charset>`, as written. */
  readonly declared?: string
}

const declarations: readonly RegExp[] = [
  /<\?xml[^>]{0,200}?\bencoding\s*=\s*["']\s*([\w:.-]+)/,
  /<meta[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i,
]

/** @param head The first bytes: a PHP warning may stand before the declaration. */
export function encodingHint(head: Buffer): EncodingHint {
  const certain = certainEncoding(head)
  if (certain !== undefined) return { certain }
  const text = head.toString('latin1')
  for (const declaration of declarations) {
    const declared = declaration.exec(text)?.[1]
    if (declared !== undefined) return { declared }
  }
  return {}
}

function certainEncoding(head: Buffer): string | undefined {
  const [first, second, third] = head
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0x3c && second === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  return undefined
}

/** Whether a declared encoding means something to us and is not what we assume anyway. */
export const isForeign = (declared: string): boolean =>
  !/^(?:utf-?8|us-ascii|ascii)$/i.test(declared) &&
  !/^utf-?(?:16|32)|^ucs-?[24]/i.test(declared) &&
  iconv.encodingExists(declared)

export function createDecoder(encoding: string): Decoder {
  if (encoding === 'utf-8') return createUtf8Decoder()
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const decoder = new TextDecoder(encoding, { ignoreBOM: true })
    return {
      decode: (bytes) => ({ text: decoder.decode(bytes, { stream: true }) }),
      end: () => ({ text: decoder.decode() }),
    }
  }
  const decoder = iconv.getDecoder(encoding)
  return { decode: (bytes) => ({ text: decoder.write(bytes) }), end: () => ({ text: decoder.end() ?? '' }) }
}
