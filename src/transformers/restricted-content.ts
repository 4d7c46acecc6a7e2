import type { RootContent } from 'mdast'
import { inPlace } from './in-place.ts'
import type { TransformContext, TransformInput } from './transformer.ts'

/**
 * What the old site showed to some visitors only. Whether it may be read by all is not for a migration to decide, so it
 * stays and is spoken of. `audience` goes behind “showed it”.
 */
export function restrictedContent(
  { name, form }: TransformInput<unknown>,
  context: TransformContext,
  audience: string,
): readonly RootContent[] {
  if (form === 'enclosing') context.report('content-restricted', { tag: name, audience })
  else context.report('shortcode-dropped', { tag: name, reason: 'nothing stands between its tags' })
  return form === 'enclosing' ? inPlace(context.children(), context) : []
}
