import { truncate } from '../../diagnostics/text-width.ts'
import { visibleText } from '../../diagnostics/visible-text.ts'

/** A string of TypeScript. */
export const quote = (text: string): string => `'${visibleText(text).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** A key of an object. */
export const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name))

/** Foreign text for a comment of one line. Nothing in it can end the comment. */
export const commented = (text: string, width: number): string =>
  truncate(visibleText(text.replace(/\s+/g, ' ').trim()).replaceAll('*/', '* /'), width)
