/** Any JSON value, read field by field: nothing that comes from outside is taken at its word. */
export type JsonRecord = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Own fields only: an object of `JSON.parse` has `Object.prototype` behind it. */
export const fieldOf = (record: JsonRecord, name: string): unknown =>
  Object.hasOwn(record, name) ? record[name] : undefined

export const recordIn = (record: JsonRecord, name: string): JsonRecord => {
  const value = fieldOf(record, name)
  return isRecord(value) ? value : {}
}

export const recordsIn = (record: JsonRecord, name: string): JsonRecord[] => {
  const value = fieldOf(record, name)
  return Array.isArray(value) ? value.flat().filter(isRecord) : []
}

export const textIn = (record: JsonRecord, name: string): string => {
  const value = fieldOf(record, name)
  return typeof value === 'string' ? value : ''
}

/** An id: the API writes 0 for none. */
export const idIn = (record: JsonRecord, name: string): number | undefined => {
  const value = fieldOf(record, name)
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined
}

/** Text in both forms the API knows: `raw`, as stored, stands only in answers to who may edit (`context=edit`). */
export interface RestText {
  readonly value: string
  readonly form: 'raw' | 'rendered'
}

export function restTextIn(record: JsonRecord, name: string): RestText | undefined {
  const value = fieldOf(record, name)
  if (!isRecord(value)) return undefined
  for (const form of ['raw', 'rendered'] as const) {
    const text = fieldOf(value, form)
    if (typeof text === 'string') return { value: text, form }
  }
  return undefined
}
