import { presets } from './built-in/index.ts'
import type { Transformer } from './transformer.ts'

/** What is built in, without the plugins that a configuration leaves out. */
export const wantedBuiltIn = (wanted: Readonly<Record<string, boolean | undefined>> = {}): Transformer[] =>
  Object.entries(presets).flatMap(([name, ones]) => (wanted[name] === false ? [] : ones))
