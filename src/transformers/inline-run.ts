import type { PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { isPhrasing, phrasingFrom, trimRun } from '../model/phrasing.ts'

/** What the nodes say, as one run; `undefined` where a heading or a link would lose something of them: pictures, lists, tables. */
export const inlineRun = (nodes: readonly RootContent[]): PhrasingContent[] | undefined =>
  nodes.every((node) => isPhrasing(node) || node.type === 'paragraph' || node.type === 'heading')
    ? trimRun(phrasingFrom(nodes))
    : undefined

/** A link cannot stand in a link. */
export function holdsLink(nodes: readonly PhrasingContent[]): boolean {
  let found = false
  const tree: Root = { type: 'root', children: [...nodes] }
  visit(tree, ['link', 'linkReference', 'footnoteReference'], () => {
    found = true
  })
  return found
}
