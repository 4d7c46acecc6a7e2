import type { RootContent } from 'mdast'
import { inPlace } from './in-place.ts'
import { settingsOf } from './settings-of.ts'
import type { TransformContext, TransformInput } from './transformer.ts'

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
