import type { Root as HastRoot } from 'hast'
import type { Handle, NodeHandle } from 'hast-util-to-mdast'
import type { Root } from 'mdast'
import { collapseSpace } from './collapse-space.ts'
import { createState } from './conversion-state.ts'
import { flowFrom } from './flow-from.ts'

/**
 * What `toMdast` of hast-util-to-mdast makes of a whole document, node for node save for positions, by the same handlers. It
 * clones the tree and walks over it four times; here the white space goes while the one copy is made. Texts side by side are still
 * to be joined (`joinTextsIn`).
 */
export function convertTree(
  tree: HastRoot,
  handlers: Readonly<Record<string, Handle>>,
  nodeHandlers: Readonly<Record<string, NodeHandle>>,
): Root {
  const state = createState(handlers, nodeHandlers)
  return { type: 'root', children: flowFrom(state.all(collapseSpace(tree))) }
}
