import type { Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import type { ContentHost } from './content-host.ts'
import { convertTree } from './convert-tree.ts'
import { groupByDirection } from './direction.ts'
import { createHandlers, createNodeHandlers } from './hast-handlers.ts'
import { keepLinkTargets } from './link-targets.ts'
import { tidyTree } from './tidy-tree.ts'

/** What the tree means, semantic nodes and all. Marks become what the host makes of them. */
export function hastToMdast(tree: HastRoot, host: ContentHost): Root {
  keepLinkTargets(tree)
  groupByDirection(tree)
  return tidyTree(convertTree(tree, createHandlers(host), createNodeHandlers()))
}
