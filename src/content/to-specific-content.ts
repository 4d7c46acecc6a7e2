import type { State } from 'hast-util-to-mdast'
import type { Nodes as MdastNodes } from 'mdast'

/** Lists hold items and rows hold cells: what is none is put into its neighbour. */
export const toSpecificContent: State['toSpecificContent'] = (nodes, build) => {
  type Parent = ReturnType<typeof build>
  type Child = Parent['children'][number]
  const { type } = build()
  const results: Parent[] = []
  let queue: Child[] = []
  for (const node of nodes as readonly MdastNodes[]) {
    if (node.type !== type) {
      queue.push(node as Child)
      continue
    }
    const found = node as Parent
    if (queue.length > 0) found.children.unshift(...queue)
    queue = []
    results.push(found)
  }
  if (queue.length > 0) {
    if (results.length === 0) results.push(build())
    results[results.length - 1]!.children.push(...queue)
  }
  return results
}
