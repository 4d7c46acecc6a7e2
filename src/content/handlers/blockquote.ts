import type { Element, ElementContent } from 'hast'
import { defaultHandlers, type State } from 'hast-util-to-mdast'
import type { Blockquote } from 'mdast'

/** `<blockquote>`; `wpautop` puts a citation at its end into the last paragraph, where it stands for itself all the same. */
export function blockquote(state: State, node: Element): Blockquote {
  return defaultHandlers.blockquote(state, { ...node, children: node.children.flatMap(freeCitation) }) as Blockquote
}

function freeCitation(child: ElementContent): ElementContent[] {
  if (child.type !== 'element' || child.tagName !== 'p') return [child]
  const last = child.children.findLastIndex((one) => one.type !== 'text' || one.value.trim() !== '')
  const citation = child.children[last]
  if (citation?.type !== 'element' || citation.tagName !== 'cite') return [child]
  const before = child.children.slice(0, last)
  const isLineOfItsOwn = before.every((one) => one.type === 'text' && one.value.trim() === '') || endsWithBreak(before)
  return isLineOfItsOwn ? [{ ...child, children: before }, citation] : [child]
}

const endsWithBreak = (nodes: readonly ElementContent[]): boolean => {
  const last = nodes.findLast((one) => one.type !== 'text' || one.value.trim() !== '')
  return last?.type === 'element' && last.tagName === 'br'
}
