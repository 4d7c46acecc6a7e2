import type { JsonValue } from '../model/metadata.ts'

/** A taxonomy may be called `__proto__`, and a key of somebody's front matter. */
export function setField(fields: Record<string, JsonValue>, name: string, value: JsonValue): void {
  if (name === '__proto__')
    Object.defineProperty(fields, name, { value, configurable: true, enumerable: true, writable: true })
  else fields[name] = value
}
