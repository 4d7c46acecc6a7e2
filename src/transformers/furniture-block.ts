import type { RootContent } from 'mdast'
import type { TransformContext, TransformInput } from './transformer.ts'

/** Says that a part of the theme is left out; what words it holds of its own, a menu its entries, stay. */
export function leaveFurniture({ name }: TransformInput<unknown>, context: TransformContext): readonly RootContent[] {
  const children = context.children()
  if (children.length === 0) context.report('block-furniture', { block: name })
  return children
}
