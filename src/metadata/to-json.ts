import type { JsonValue } from '../model/metadata.ts'
import { setField } from './set-field.ts'

/**
 * Any data as JSON values. Front matter of others may hold what JSON has no word for: TOML's dates, big integers, YAML
 * aliases that lead back to their own parents.
 */
export const toJson = (value: unknown): JsonValue => convert(value, []) ?? null

/** `undefined`: nothing to say, the key is left out. */
function convert(value: unknown, ancestors: object[]): JsonValue | undefined {
  switch (typeof value) {
    case 'string':
      // Half of a surrogate pair cannot be written as UTF-8, and YAML readers refuse a file for these two.
      return value.replace(/[\p{Surrogate}\uFFFE\uFFFF]/gu, '\uFFFD')
    case 'boolean':
      return value
    case 'number':
      return Number.isFinite(value) ? value : null
    case 'bigint':
      return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
    case 'object':
      return value === null ? null : convertObject(value, ancestors)
    default:
      return undefined
  }
}

function convertObject(value: object, ancestors: object[]): JsonValue {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (ancestors.includes(value)) return null
  ancestors.push(value)
  const converted = Array.isArray(value)
    ? value.map((item) => convert(item, ancestors) ?? null)
    : convertFields(value as Readonly<Record<string, unknown>>, ancestors)
  ancestors.pop()
  return converted
}

function convertFields(value: Readonly<Record<string, unknown>>, ancestors: object[]): JsonValue {
  const fields: Record<string, JsonValue> = {}
  for (const key of Object.keys(value)) {
    const converted = convert(value[key], ancestors)
    if (converted !== undefined) setField(fields, key, converted)
  }
  return fields
}
