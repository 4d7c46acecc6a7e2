// For `run`, which explains to the command line who knows what: the rooms above `migrate` know only `migrate`.
export { builtInFiles, presets } from '../transformers/built-in/index.ts'
export { createRegistry } from '../transformers/registry.ts'
export type { Transformer } from '../transformers/transformer.ts'
