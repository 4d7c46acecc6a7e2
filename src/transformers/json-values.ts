import type { JsonValue } from '../model/metadata.ts'

/** Objects and lists among the attributes of a block reach a transformer as JSON, and so do some rows of meta. */
export function readJson(text: string | undefined): JsonValue | undefined {
  if (text === undefined || !/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    // Malformed, or nested deeper than the stack is.
    return undefined
  }
}

export const isRecord = (value: JsonValue | undefined): value is { readonly [key: string]: JsonValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands at the end of a path of keys. */
export function valueAt(value: JsonValue | undefined, ...path: readonly string[]): JsonValue | undefined {
  let found = value
  for (const key of path) {
    if (!isRecord(found) || !Object.hasOwn(found, key)) return undefined
    found = found[key]
  }
  return found
}

/** A string, or a number as one; empty where there is neither. */
export function textAt(value: JsonValue | undefined, ...path: readonly string[]): string {
  const found = valueAt(value, ...path)
  return typeof found === 'string' ? found.trim() : typeof found === 'number' ? String(found) : ''
}

/** Empty where there is no list. */
export function listAt(value: JsonValue | undefined, ...path: readonly string[]): readonly JsonValue[] {
  const found = valueAt(value, ...path)
  return Array.isArray(found) ? (found as readonly JsonValue[]) : []
}
