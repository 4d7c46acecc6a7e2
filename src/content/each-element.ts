import type { Element, Parents } from 'hast'

/**
 * Calls `see` with each element below a node, in the order of the document; what stands in one is left out where the answer is
 * `false`. unist-util-visit makes a function of each node, which is most of what a walk would cost.
 */
export function eachElement(parent: Parents, see: (element: Element, parent: Parents) => boolean | undefined): void {
  for (const child of parent.children)
    if (child.type === 'element' && see(child, parent) !== false) eachElement(child, see)
}
