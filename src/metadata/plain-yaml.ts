import type { JsonValue } from '../model/metadata.ts'

/**
 * A field of front matter as the library would write it, where nothing has to be escaped; `undefined` at the first doubt. Most
 * fields are names and addresses, and the library holds each against every type of YAML 1.1 and 1.2.
 */
export const plainField = (name: string, value: JsonValue): string | undefined => fieldAt('', name, value)

/** @param indent What the lines behind the first begin with. */
function fieldAt(indent: string, name: string, value: JsonValue): string | undefined {
  if (!isPlainName(name)) return undefined
  if (typeof value !== 'object') {
    const scalar = plainScalar(value)
    return scalar && `${name}: ${scalar}\n`
  }
  if (value === null) return undefined
  const inside = `${indent}  `
  const lines = Array.isArray(value) ? itemsAt(inside, value) : entriesAt(inside, value as JsonRecord)
  return lines === undefined ? undefined : `${name}:\n${inside}${lines}`
}

type JsonRecord = { readonly [key: string]: JsonValue }

/** The first line without its indent. */
function itemsAt(indent: string, list: readonly JsonValue[]): string | undefined {
  let lines = ''
  for (let index = 0; index < list.length; index++) {
    const item = list[index]!
    const written = itemAt(indent, item)
    if (written === undefined) return undefined
    lines += index === 0 ? `- ${written}` : `${indent}- ${written}`
  }
  return lines || undefined
}

/** The first line without its indent. */
function entriesAt(indent: string, record: JsonRecord): string | undefined {
  let lines = ''
  for (const key of Object.keys(record)) {
    const written = fieldAt(indent, key, record[key]!)
    if (written === undefined) return undefined
    lines += lines === '' ? written : indent + written
  }
  return lines || undefined
}

function itemAt(indent: string, item: JsonValue): string | undefined {
  if (typeof item !== 'object') {
    const scalar = plainScalar(item)
    return scalar && `${scalar}\n`
  }
  return item === null || Array.isArray(item) ? undefined : entriesAt(`${indent}  `, item as JsonRecord)
}

function plainScalar(value: Exclude<JsonValue, object>): string | undefined {
  switch (typeof value) {
    case 'string':
      return plainText(value)
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? `${value}` : undefined
    case 'boolean':
      return String(value)
    default:
      return undefined
  }
}

/** A longer one would get a line of its own. */
const isPlainName = (name: string): boolean => /^[A-Za-z][\w-]{0,99}$/.test(name) && !isTyped(name)

function plainText(text: string): string | undefined {
  if (special.test(text)) return undefined
  if (isQuoted(text)) return /["\\]/.test(text) ? undefined : `"${text}"`
  return beginsPlain.test(text) && !isTyped(text) ? text : undefined
}

/** What cannot stand in a file as it is, and what few know to be white space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: YAML escapes them.
const special = /[\0-\x1F\x7F-\x9F\u2028\u2029\uD800-\uDFFF\uFEFF]/u

/** A key, a comment, a space at an end. One expression for all of it would try each alternative at each character. */
const isQuoted = (text: string): boolean =>
  text.includes(': ') || text.includes(' #') || text.endsWith(' ') || text.endsWith(':') || beginsQuoted.test(text)

/** A sign of YAML's own at the beginning, a number. */
const beginsQuoted = /^(?:[ ,[\]{}#&*!|>'"%@`]|[?-](?: |$)|\d+(?:\.\d+)?$)/

/** With these no type of YAML begins, but for a few words: letters, signs, a number before a word. */
const beginsPlain = /^(?:[A-Za-z(/]|[^\0-\x7F\s]|\d+ [A-Za-z])/

const isTyped = (text: string): boolean => /^(?:y|n|yes|no|on|off|true|false|null|e[-+]?\d+)$/i.test(text)
