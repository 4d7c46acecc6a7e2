// For `run`, which hands it on to the command line: the rooms above `migrate` know only `migrate`.
export { type ParseOptions, parseShortcodes } from '../shortcode/index.ts'
