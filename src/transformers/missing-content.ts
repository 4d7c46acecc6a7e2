import type { RootContent } from 'mdast'
import { inPlace } from './in-place.ts'
import { settingsOf } from './settings-of.ts'
import type { TransformContext, TransformInput } from './transformer.ts'

/** For images and the like that a plugin keeps where no export has them. Text between the tags stays. */
export function missingContent(
  input: TransformInput<unknown>,
  context: TransformContext,
  what: string,
): readonly RootContent[] {
  const settings = settingsOf(input)
  context.report('content-missing', { tag: input.name, what: settings === '' ? what : `${what} (${settings})` })
  return input.form === 'enclosing' ? inPlace(context.children(), context) : []
}
