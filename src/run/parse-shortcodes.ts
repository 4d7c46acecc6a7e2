export { type ParseOptions, parseShortcodes } from '../migrate/parse-shortcodes.ts'
