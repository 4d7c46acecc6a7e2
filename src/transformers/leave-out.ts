import type { RootContent } from 'mdast'
import { inPlace } from './in-place.ts'
import type { TransformContext, TransformInput } from './transformer.ts'

/** Settings of a widget can run to pages; the report needs enough to find it again. */
const longest = 200

/**
 * For what WordPress or a plugin made at each view, and no export holds: forms, lists of posts, shops. The report says
 * what it was and how it was set. Text between the tags stays.
 */
export function leaveOut(
  input: TransformInput<unknown>,
  context: TransformContext,
  what: string,
): readonly RootContent[] {
  const settings = settingsOf(input)
  context.report('shortcode-dropped', { tag: input.name, reason: settings === '' ? what : `${what} (${settings})` })
  return input.form === 'enclosing' ? inPlace(context.children(), context) : []
}

function settingsOf({ positional, rawAttributes }: TransformInput<unknown>): string {
  const words = [
    ...positional.filter((word) => word.trim() !== ''),
    ...Object.entries(rawAttributes)
      .filter(([, value]) => value.trim() !== '')
      .map(([name, value]) => `${name}="${value}"`),
  ]
  const text = words.join(' ').replace(/\s+/g, ' ')
  return text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`
}
