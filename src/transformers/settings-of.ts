import type { TransformInput } from './transformer.ts'

/** Settings of a widget can run to pages; a report needs enough to find it again. */
const longest = 200

/** Everything a tag was told, as it would be written, for a report. */
export function settingsOf({ positional, rawAttributes }: TransformInput<unknown>): string {
  const words = [
    ...positional.filter((word) => word.trim() !== ''),
    ...Object.entries(rawAttributes)
      .filter(([, value]) => value.trim() !== '')
      .map(([name, value]) => `${name}="${value}"`),
  ]
  const text = words.join(' ').replace(/\s+/g, ' ')
  return text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`
}
