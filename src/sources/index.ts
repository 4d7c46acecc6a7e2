export { InputError } from './input-error.ts'
export { openSource } from './open-source.ts'
export type { InputFile, Source, SourceOptions } from './source.ts'
