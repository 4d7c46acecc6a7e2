import type { Element, Parents } from 'hast'
import type { State } from 'hast-util-to-mdast'
import type { PhrasingContent, RootContent } from 'mdast'
import { phrasingFrom, trimRun } from '../../model/phrasing.ts'
import { signature } from '../../model/signature.ts'

/** `<cite>`: whoever is quoted stands on a line of his own, behind a dash; a title within a sentence is in italics. */
export function cite(state: State, node: Element, parent: Parents | undefined): RootContent[] {
  const nodes = state.all(node)
  if (parent?.type === 'element' && parent.tagName === 'blockquote') return whoIsQuoted(nodes)
  const children: PhrasingContent[] = trimRun(phrasingFrom(nodes))
  return children.length === 0 ? [] : [{ type: 'emphasis', children }]
}

export function whoIsQuoted(nodes: readonly RootContent[]): RootContent[] {
  const children = signature(trimRun(phrasingFrom(nodes)))
  return children.length === 0 ? [] : [{ type: 'paragraph', children }]
}
