import type { Shortcode, ShortcodeContent, ShortcodeRoot } from './ast.ts'

/**
 * Writes a tree back. A parsed tree gives exactly its source; a shortcode without `data.source` (one that was built, or
 * whose source was deleted after an edit) is written from its fields.
 */
export function stringifyShortcodes(root: ShortcodeRoot): string {
  const parts: string[] = []
  const waiting: (ShortcodeContent | string)[] = [...root.children].reverse()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(next)
    else if (next.type === 'text') parts.push(next.value)
    else if (next.type === 'escapedShortcode') parts.push(next.source ?? `[${next.value}]`)
    else {
      const { open, close } = next.data?.source ?? tagsOf(next)
      parts.push(open)
      waiting.push(close)
      for (let index = next.children.length - 1; index >= 0; index--) waiting.push(next.children[index]!)
    }
  }
  return parts.join('')
}

function tagsOf({ name, attributes, positional, form }: Shortcode): { open: string; close: string } {
  const named = Object.entries(attributes).map(([key, value]) => `${key}=${quote(value)}`)
  const words = [name, ...named, ...positional.map(quote)].join(' ')
  return form === 'enclosing'
    ? { open: `[${words}]`, close: `[/${name}]` }
    : { open: form === 'self-closing' ? `[${words} /]` : `[${words}]`, close: '' }
}

/** WordPress has no escape for a quote: a value with both kinds cannot be written whole; its double quotes become references. */
const quote = (value: string): string => {
  const escaped = value.replaceAll('\\', '\\\\').replaceAll(']', '&#93;')
  if (!escaped.includes('"')) return `"${escaped}"`
  return escaped.includes("'") ? `"${escaped.replaceAll('"', '&quot;')}"` : `'${escaped}'`
}
