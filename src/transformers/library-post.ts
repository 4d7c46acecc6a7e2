import type { RootContent } from 'mdast'
import { reusableBlockFault } from './reusable-blocks.ts'
import type { TransformContext } from './transformer.ts'

/**
 * What a page builder keeps in its library under an id, converted; else why it cannot be shown. Its text is that of a post,
 * whose paragraphs WordPress makes.
 */
export function libraryPost(id: number, context: TransformContext): readonly RootContent[] | string {
  const post = context.site.referenced.get(id)
  if (post === undefined) return `the input does not hold ${id} of the library`
  return reusableBlockFault(id, context.site) ?? context.html(post.body, { paragraphs: true })
}
