export { InputError } from './input-error.ts'
export { openSource } from './open-source.ts'
export { PackedMap, type PackedTable, packMap } from './packed-map.ts'
export type { InputFile, Source, SourceOptions } from './source.ts'
