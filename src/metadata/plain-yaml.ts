import type { JsonValue } from '../model/metadata.ts'

/**
 * A field of front matter as the library would write it, where nothing has to be quoted; `undefined` at the first doubt. Most
 * fields are names and addresses, and the library holds each against every type of YAML 1.1 and 1.2.
 */
export function plainField(name: string, value: JsonValue): string | undefined {
  if (!/^[A-Za-z][\w-]*$/.test(name) || isTyped(name)) return undefined
  const scalar = plainScalar(value)
  if (scalar !== undefined) return `${name}: ${scalar}\n`
  if (typeof value !== 'object' || value === null) return undefined
  const lines = Array.isArray(value) ? itemsOf(value) : entriesOf(value as { readonly [key: string]: JsonValue })
  return lines && `${name}:\n${lines}`
}

function itemsOf(list: readonly JsonValue[]): string | undefined {
  let lines = ''
  for (const item of list) {
    const scalar = plainScalar(item)
    if (scalar === undefined) return undefined
    lines += `  - ${scalar}\n`
  }
  return lines || undefined
}

function entriesOf(record: { readonly [key: string]: JsonValue }): string | undefined {
  let lines = ''
  for (const [key, value] of Object.entries(record)) {
    const scalar = typeof value === 'object' ? undefined : plainField(key, value)
    if (scalar === undefined) return undefined
    lines += `  ${scalar}`
  }
  return lines || undefined
}

function plainScalar(value: JsonValue): string | undefined {
  switch (typeof value) {
    case 'string':
      return isPlain(value) ? value : undefined
    case 'number':
      return Number.isSafeInteger(value) && value > 0 ? String(value) : undefined
    case 'boolean':
      return String(value)
    default:
      return undefined
  }
}

/** Begins with a letter, or with a number before a word: no type of YAML does, but for a few words. */
const isPlain = (text: string): boolean =>
  /^(?:\p{L}|\d+ [A-Za-z])/u.test(text) && !special.test(text) && !isTyped(text)

/** A key, a comment, a line end, what cannot stand in a file as it is, and what few know to be white space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: YAML escapes them.
const special = /: | #|[ :]$|[\0-\x1F\x7F-\x9F\u2028\u2029\uD800-\uDFFF\uFEFF]/

const isTyped = (text: string): boolean => /^(?:y|n|yes|no|on|off|true|false|null|e[-+]?\d+)$/i.test(text)
