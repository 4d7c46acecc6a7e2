/** A field that is there only where it has a value: under `exactOptionalPropertyTypes`, `undefined` is none. */
export const optional = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { [K in Key]: Value })
