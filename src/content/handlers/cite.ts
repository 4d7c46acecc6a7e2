import type { Element, Parents } from 'hast'
import type { State } from 'hast-util-to-mdast'
import type { PhrasingContent, RootContent } from 'mdast'

/** `<cite>`: whoever is quoted stands on a line of his own, behind a dash; a title within a sentence is only text. */
export function cite(state: State, node: Element, parent: Parents | undefined): RootContent[] {
  const children = state.all(node)
  if (children.length === 0 || parent?.type !== 'element' || parent.tagName !== 'blockquote') return children
  return [{ type: 'paragraph', children: [{ type: 'text', value: '— ' }, ...(children as PhrasingContent[])] }]
}
