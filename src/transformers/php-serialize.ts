import type { JsonValue } from '../model/metadata.ts'

/** Deeper than any value a plugin stores; a bound for hostile ones. */
const maximalDepth = 16

/** A byte is read at an offset; a value is read up to where it ends. */
interface Cursor {
  readonly bytes: Uint8Array
  at: number
}

/** An array of PHP. Its order counts, also where its keys are numbers, which objects of JavaScript sort. */
export interface PhpArray {
  readonly entries: readonly (readonly [key: string, value: PhpValue])[]
}

export type PhpValue = string | number | boolean | null | PhpArray

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * What PHP's `serialize` wrote, read strictly: WordPress stores arrays in post meta so. Objects and references are not
 * read, for none of them is data. `undefined` means: not such a value, or a broken one (a search-and-replace over a
 * dump leaves wrong lengths behind).
 */
export function readPhp(text: string): PhpValue | undefined {
  if (!/^(?:N;|[bids]:|a:)/.test(text)) return undefined
  const cursor: Cursor = { bytes: new TextEncoder().encode(text), at: 0 }
  const value = readValue(cursor, 0)
  return cursor.at === cursor.bytes.length ? value : undefined
}

/** The same as JSON: an array whose keys count from 0 is a list. */
export function readPhpSerialized(text: string): JsonValue | undefined {
  const value = readPhp(text)
  return value === undefined ? undefined : toJson(value)
}

function toJson(value: PhpValue): JsonValue {
  if (!isPhpArray(value)) return value
  const entries = value.entries.map(([key, item]) => [key, toJson(item)] as const)
  const isList = entries.every(([key], index) => key === String(index))
  // `fromEntries` defines its keys, so that `__proto__` is a key like any other.
  return isList ? entries.map(([, item]) => item) : Object.fromEntries(entries)
}

export const isPhpArray = (value: PhpValue | undefined): value is PhpArray =>
  typeof value === 'object' && value !== null

function readValue(cursor: Cursor, depth: number): PhpValue | undefined {
  const type = String.fromCharCode(cursor.bytes[cursor.at] ?? 0)
  cursor.at++
  if (type === 'N') return take(cursor, ';') ? null : undefined
  if (!take(cursor, ':')) return undefined
  switch (type) {
    case 'b': {
      const word = readUntil(cursor, ';')
      return word === '1' ? true : word === '0' ? false : undefined
    }
    case 'i':
      return numberOf(readUntil(cursor, ';'), /^-?\d{1,20}$/)
    case 'd':
      return numberOf(readUntil(cursor, ';'), /^-?\d{1,20}(?:\.\d{1,20})?(?:[eE][+-]?\d{1,3})?$/)
    case 's':
      return readString(cursor)
    case 'a':
      return depth < maximalDepth ? readArray(cursor, depth) : undefined
    default:
      return undefined
  }
}

// s:4:"lat…";
//   ^ the length counts bytes, not characters
function readString(cursor: Cursor): string | undefined {
  const length = numberOf(readUntil(cursor, ':'), /^\d{1,10}$/)
  if (length === undefined || !take(cursor, '"')) return undefined
  const start = cursor.at
  cursor.at += length
  if (!take(cursor, '"') || !take(cursor, ';')) return undefined
  try {
    return decoder.decode(cursor.bytes.subarray(start, start + length))
  } catch {
    // The length ends inside a character.
    return undefined
  }
}

// a:1:{s:3:"lat";d:37.8;}
//   ^
function readArray(cursor: Cursor, depth: number): PhpArray | undefined {
  const length = numberOf(readUntil(cursor, ':'), /^\d{1,10}$/)
  if (length === undefined || !take(cursor, '{')) return undefined
  const entries: [string, PhpValue][] = []
  for (let index = 0; index < length; index++) {
    const key = readValue(cursor, maximalDepth)
    if (typeof key !== 'string' && typeof key !== 'number') return undefined
    const value = readValue(cursor, depth + 1)
    if (value === undefined) return undefined
    entries.push([String(key), value])
  }
  if (!take(cursor, '}')) return undefined
  return { entries }
}

function take(cursor: Cursor, character: string): boolean {
  if (cursor.bytes[cursor.at] !== character.charCodeAt(0)) return false
  cursor.at++
  return true
}

/** Lengths and numbers are short: a text without the end mark is not walked to its end for each of them. */
function readUntil(cursor: Cursor, end: ':' | ';'): string | undefined {
  const code = end.charCodeAt(0)
  const limit = Math.min(cursor.bytes.length, cursor.at + 64)
  let word = ''
  for (let at = cursor.at; at < limit; at++) {
    const byte = cursor.bytes[at]
    if (byte === code) {
      cursor.at = at + 1
      return word
    }
    word += String.fromCharCode(byte ?? 0)
  }
  return undefined
}

function numberOf(word: string | undefined, shape: RegExp): number | undefined {
  return word !== undefined && shape.test(word) ? Number(word) : undefined
}
