/** @returns The one that is kept. */
export function keepFirst<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): Value {
  const first = map.get(key)
  if (first !== undefined) return first
  map.set(key, value)
  return value
}
